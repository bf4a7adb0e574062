/** ①, ②, …: the mark of a break in the drawing and at its note. */
export function circled(index: number): string {
  return index < 20 ? String.fromCodePoint(0x2460 + index) : `(${index + 1})`;
}
