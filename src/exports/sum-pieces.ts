/** Folder of the pieces below the root of the site. */
export const PIECES_FOLDER = 'data/sums/';
/** What the pieces are, for those who look into them. */
export const PIECES_INDEX = 'pieces.json';

/** A piece has about as many lines at most: a hundred kilobytes, half of it when packed. */
const LINES = 1000;
const HEX = 16;

/** How a list was cut. */
export interface Pieces {
  /** Files of the site. */
  readonly files: number;
  /** Leading digits of a checksum that name its piece; none where the whole list is one piece. */
  readonly digits: number;
}

/**
 * The list of checksums in pieces, so that a page can look a file up without loading it whole: a piece holds the files
 * whose checksum begins with its name. No piece names a piece.
 * @param sums SHA-256 in hexadecimal, by path
 * @returns texts by file name below {@link PIECES_FOLDER}
 */
export function cutSums(sums: ReadonlyMap<string, string>, lines = LINES): ReadonlyMap<string, string> {
  let digits = 0;
  while (sums.size > lines * HEX ** digits) digits += 1;
  const pieces: Pieces = { files: sums.size, digits };
  const texts = new Map<string, string[]>();
  for (let number = 0; number < HEX ** digits; number += 1) {
    texts.set(pieceName(digits === 0 ? '' : number.toString(HEX).padStart(digits, '0'), digits), []);
  }
  for (const [path, sum] of sums) texts.get(pieceName(sum, digits))?.push(`${sum}  ${path}\n`);
  return new Map([
    [PIECES_INDEX, `${JSON.stringify(pieces)}\n`],
    ...[...texts].map(([name, own]): [string, string] => [name, own.join('')]),
  ]);
}

/** File name of the piece that would name a checksum. */
export function pieceName(sum: string, digits: number): string {
  return `${digits === 0 ? 'all' : sum.slice(0, digits)}.txt`;
}

/** Paths of the files with a checksum, as a piece of the list has them; one file may lie at several addresses. */
export function pathsWith(sum: string, piece: string): readonly string[] {
  return piece
    .split('\n')
    .filter((line) => line.startsWith(`${sum}  `))
    .map((line) => line.slice(sum.length + 2));
}
