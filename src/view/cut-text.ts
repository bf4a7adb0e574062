/** A text in two parts: a phone shows the first alone, where there is a second. */
export interface CutText {
  readonly head: string;
  readonly rest: string | null;
}

/** @param most characters that a phone shows */
export function cutText(text: string, most: number): CutText {
  if (text.length <= most) return { head: text, rest: null };
  const head = text.slice(0, pauseIn(text, most));
  return { head, rest: text.slice(head.length) };
}

/** Where a text is cut: where it pauses itself, so that no word is torn. */
export function pauseIn(text: string, length: number): number {
  const pause = text.slice(0, length).search(/[，、；：][^，、；：]*$/);
  return pause > 10 ? pause : length;
}
