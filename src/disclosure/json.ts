/** One string of a JSON value: where it is, what it says, and the name it stands under. */
export type JsonString = readonly [pointer: string, text: string, label: string];

/**
 * Yields all strings of a JSON value, keys included, in a fixed order: the keys of an object, then
 * what is under each. The pointer is a JSON Pointer (RFC 6901); that
 * of a key is the pointer of its member. The label is the nearest key above, for {@link scanText}.
 */
export function* scanJsonStrings(value: unknown): Generator<JsonString> {
  const open: { value: unknown; pointer: string; label: string }[] = [{ value, pointer: '', label: '' }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value: node, pointer, label } = next;
    if (typeof node === 'string') {
      yield [pointer, node, label];
    } else if (Array.isArray(node)) {
      for (let index = node.length - 1; index >= 0; index -= 1) {
        open.push({ value: node[index], pointer: `${pointer}/${index}`, label });
      }
    } else if (typeof node === 'object' && node !== null) {
      const members = Object.entries(node).map(([key, member]) => ({
        value: member as unknown,
        pointer: `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        label: key,
      }));
      for (const { pointer: at, label: key } of members) yield [at, key, ''];
      for (const member of members.reverse()) open.push(member);
    }
  }
}
