/**
 * Several byte strings in one file: a count, the lengths, then the bytes. Everything the browser loads for a
 * search comes in such files, gzipped, under a name that ends in `.bin`: any server delivers it as it is.
 */
export function joinParts(parts: readonly Uint8Array[]): Uint8Array {
  const head = new Uint32Array(parts.length + 1);
  head[0] = parts.length;
  let size = head.byteLength;
  for (const [index, part] of parts.entries()) {
    head[index + 1] = part.byteLength;
    size += part.byteLength;
  }
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  for (const [index, value] of head.entries()) view.setUint32(index * 4, value, true);
  let at = head.byteLength;
  for (const part of parts) {
    out.set(part, at);
    at += part.byteLength;
  }
  return out;
}

/** @throws RangeError when the bytes are cut short or not such a file */
export function splitParts(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  const parts: Uint8Array[] = [];
  let at = (count + 1) * 4;
  for (let index = 0; index < count; index += 1) {
    const length = view.getUint32((index + 1) * 4, true);
    if (at + length > bytes.byteLength) throw new RangeError('The search file is cut short');
    parts.push(bytes.subarray(at, at + length));
    at += length;
  }
  return parts;
}
