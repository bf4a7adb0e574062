/** `A`, `Z`, `AA` for the columns 0, 25, 26 of a spreadsheet. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

/** UTF-16 units of a text that a cell can hold. */
export const CELL_CHARACTERS = 32_767;
