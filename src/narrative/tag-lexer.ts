/**
 * Finds where the tag began that the parser stumbled over: the parser only says where it gave up.
 * All offsets count UTF-16 units.
 */

/** Start of the tag that is still open at `offset`; the nearest `<` before it where that cannot be told. */
export function openTagStart(text: string, offset: number): number {
  let at = blockStart(text, offset);
  while (at < offset) {
    const character = text[at];
    if (character === '\\') at += 2;
    else if (character === '`') at = afterCode(text, at);
    else if (character === '<' && /\S/.test(text[at + 1] ?? '')) {
      const end = tagEnd(text, at, offset);
      if (end === null) return at;
      at = end;
    } else at += 1;
  }
  const nearest = text.lastIndexOf('<', offset - 1);
  return nearest === -1 ? Math.min(offset, Math.max(0, text.length - 1)) : nearest;
}

/** Start of the brace that is still open at `offset`. */
export function openBraceStart(text: string, offset: number): number {
  const after = text.lastIndexOf('}', offset - 1) + 1;
  for (let at = after; at < offset; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') return at;
  }
  return Math.max(0, text.lastIndexOf('{', offset - 1));
}

function blockStart(text: string, offset: number): number {
  const before = text.slice(0, offset);
  const blank = /[\s\S]*\n[ \t]*\n/.exec(before);
  return blank === null ? 0 : blank[0].length;
}

function afterCode(text: string, at: number): number {
  const fence = /^`+/.exec(text.slice(at, at + 100))?.[0] ?? '`';
  const inside = at + fence.length;
  const close = new RegExp(`(?<!\`)\`{${fence.length}}(?!\`)`, 'g');
  close.lastIndex = inside;
  const end = close.exec(text)?.index;
  return end === undefined ? inside : end + fence.length;
}

/** Offset after the `>` of the tag that starts at `at`, or `null` where it is not complete before `limit`. */
function tagEnd(text: string, at: number, limit: number): number | null {
  let closing: string | null = null;
  for (let index = at + 1; index < limit; index += 1) {
    const character = text[index] ?? '';
    if (closing !== null) {
      if (character === closing) closing = null;
    } else if (character === '{') closing = '}';
    else if ((character === '"' || character === "'") && text[index - 1] === '=') closing = character;
    else if (character === '>') return index + 1;
  }
  return null;
}
