import type { Link, PhrasingContent, Text } from 'mdast';
import type { Source } from './source.ts';
import { spanOf } from './tree.ts';

/** An address ends where a character stands that cannot belong to one; Chinese text follows without a space. */
const ADDRESS = /(?<![a-z0-9])https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+[\w\-.~:/?#@!$&'()*+,;=%]*/gi;

/**
 * Makes links of the bare addresses in a text. The usual rule takes an address up to the next space, which in
 * `见http://www.x.gov.cn/a，[附件](./a.pdf)` is the rest of the line. Searched in the source, where an address
 * written with an escape (`http\://`) stays text.
 */
export function linkAddresses(node: Text, source: Source): PhrasingContent[] {
  if (!node.value.includes('://')) return [node];
  const { start, end } = spanOf(node);
  const raw = source.text.slice(start, end);
  const parts: PhrasingContent[] = [];
  let done = 0;
  let offset = start;
  for (const match of raw.matchAll(ADDRESS)) {
    const url = trimEnd(match[0]);
    const at = node.value.indexOf(url, done);
    if (at === -1) continue;
    const from = start + match.index;
    if (at > done) parts.push(text(node, node.value.slice(done, at), offset, from));
    offset = from + url.length;
    done = at + url.length;
    const child = text(node, url, from, offset);
    const link: Link = {
      type: 'link',
      url,
      children: [child],
      ...(child.position && { position: child.position }),
    };
    parts.push(link);
  }
  if (done < node.value.length) parts.push(text(node, node.value.slice(done), offset, end));
  return parts;
}

/** Without the marks that belong to the sentence, and without a bracket that the address did not open. */
function trimEnd(address: string): string {
  const trimmed = address.replace(/[.,:;!?'"*_~]+$/, '');
  const isUnopened = trimmed.split(')').length > trimmed.split('(').length;
  return trimmed.endsWith(')') && isUnopened ? trimEnd(trimmed.slice(0, -1)) : trimmed;
}

/** Only offsets are read later; the line is that of the whole text. */
function text(node: Text, value: string, start: number, end: number): Text {
  if (node.position === undefined) return { type: 'text', value };
  const { line } = node.position.start;
  const point = (offset: number) => ({ line, column: 1, offset });
  return { type: 'text', value, position: { start: point(start), end: point(end) } };
}
