/** Text in the encodings of Chinese offices: UTF-8, UTF-16 with its mark, and GB 18030 for everything else. */
export function decodeAny(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Whether bytes are a text rather than a program's own: no control characters but line ends, tabs and form feeds. */
export function isText(bytes: Uint8Array): boolean {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide) return true;
  for (let at = 0; at < bytes.length && at < 1 << 16; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) return false;
  }
  return true;
}

/** One character in twenty that means nothing: a font without a table of characters, or the wrong encoding. */
const TOO_MANY = 0.05;

/** Whether a text is mostly what no reader of it would see: replacement, private-use and control characters. */
export function isGarbled(text: string): boolean {
  const seen = text.replace(/\s+/g, '');
  if (seen.length < 8) return false;
  const strange = seen.match(/[\ufffd\p{Co}\p{Cn}\p{Cc}]/gu)?.length ?? 0;
  return strange / seen.length > TOO_MANY;
}
