/**
 * Private characters that stand for a `<` or `{` that could not be read, so that the rest of the text can. Each is
 * as long as what it replaces, so all positions stay true, and none reaches a page: a text with one is refused.
 */
const MASKS: Readonly<Record<string, string>> = { '<': '\uE000', '{': '\uE001' };
const OTHER = '\uE002';

export function maskOf(character: string): string {
  return MASKS[character] ?? OTHER;
}

export function isMask(character: string | undefined): boolean {
  return character === OTHER || Object.values(MASKS).includes(character ?? '');
}

/** The text as the editor wrote it, for messages. */
export function unmask(text: string): string {
  return text.replaceAll('\uE000', '<').replaceAll('\uE001', '{').replaceAll(OTHER, '…');
}
