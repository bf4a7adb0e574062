/**
 * Private characters that stand in the parsed text for a mark that the parser must not see. Each is as long as what
 * it replaces, so all positions stay true, and none reaches a page: a text with one is refused.
 *
 * A `<` or `{` that could not be read is masked so that the rest of the text can be, and the text is then refused.
 * A mark of Markdown that is meant as a character (`3*4`, `王**`) is masked, and put back into the tree.
 */
const MASKS: Readonly<Record<string, string>> = { '<': '\uE000', '{': '\uE001' };
const OTHER = '\uE002';

/** In the order of their private characters. */
const LITERALS = '*_`&#-+>';
const LITERAL_BASE = 0xe010;
/** The same marks where they begin a line that has to stay one. */
const LINE_BASE = 0xe020;
const PRIVATE = /[\uE000-\uE002\uE010-\uE02F]/g;
/** A line end before a masked beginning of a line. */
export const LINE_MARK = /[\uE020-\uE02F]/;

export function maskOf(character: string): string {
  return MASKS[character] ?? OTHER;
}

export function isMask(character: string | undefined): boolean {
  return character === OTHER || Object.values(MASKS).includes(character ?? '');
}

/** Stands for a mark that is to be printed. */
export function literalOf(mark: string, beginsLine = false): string {
  const at = LITERALS.indexOf(mark);
  return at === -1 ? mark : String.fromCharCode((beginsLine ? LINE_BASE : LITERAL_BASE) + at);
}

/** The text as the editor wrote it. */
export function unmask(text: string): string {
  return text.replace(PRIVATE, (character) => {
    const code = character.charCodeAt(0);
    if (code >= LITERAL_BASE) return LITERALS[(code - LITERAL_BASE) % 0x10] ?? '';
    return character === '\uE000' ? '<' : character === '\uE001' ? '{' : '…';
  });
}
