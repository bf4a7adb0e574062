import { LONG_TEXTS_TEXT as TEXT } from '../../text/exports/long-texts.ts';
import { LIMITS } from './limits.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/**
 * Texts of a workbook that no cell can hold. Their cells keep the beginning and say where the rest is: on a sheet of
 * their own at the end, whole and in pieces, since a row may be sorted to another place.
 */
export class LongTexts {
  readonly #short = new Map<string, string>();
  readonly #head: readonly SheetCell[][];
  readonly #rows: SheetCell[][] = [];

  /** @param mark stands at the top of their sheet too: what the workbook holds is made up, or a draft */
  constructor(mark = '') {
    this.#head = [
      [{ value: TEXT.sheet, role: 'title' }],
      [mark === '' ? null : { value: mark, role: 'mark' }],
      [{ value: TEXT.lead, role: 'note' }],
      TEXT.columns.map((value) => ({ value, role: 'head' as const })),
    ];
  }

  /** What a cell holds of a text: mostly all of it. */
  fit(text: string): string {
    return text.length <= LIMITS.cell ? text : (this.#short.get(text) ?? this.#shortened(text));
  }

  /** `null` where every text has found room in its cell. */
  sheet(): Sheet | null {
    if (this.#rows.length === 0) return null;
    return {
      name: TEXT.sheet,
      columns: [{ width: 12 }, { width: 8 }, { width: 120 }],
      rows: [...this.#head, ...this.#rows],
      frozenRows: this.#head.length,
    };
  }

  #shortened(text: string): string {
    const note = TEXT.cut(text.length, this.#head.length + this.#rows.length + 1);
    const pieces = piecesOf(text);
    for (const [index, piece] of pieces.entries()) {
      this.#rows.push([text.length, TEXT.piece(index + 1, pieces.length), piece]);
    }
    const short = `${text.slice(0, lastWhole(text, LIMITS.cell - note.length))}${note}`;
    this.#short.set(text, short);
    return short;
  }
}

/** A text in pieces that cells can hold, none of which ends within a character or begins or ends with a blank. */
export function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > LIMITS.cell) {
    const end = lastWhole(text, from + LIMITS.cell);
    const kept = lastFilled(text, from, end);
    pieces.push(text.slice(from, kept));
    from = kept;
  }
  return [...pieces, text.slice(from)];
}

/** The last place up to one that is not between the two halves of a character. */
function lastWhole(text: string, place: number): number {
  const half = text.charCodeAt(place);
  return half >= 0xdc00 && half <= 0xdfff ? place - 1 : place;
}

/** Some programs drop blanks at the ends of a cell. Where there is nothing else, the place stays. */
function lastFilled(text: string, from: number, end: number): number {
  let place = end;
  while (place > from && /\s/.test(text.slice(place - 1, place + 1))) place -= 1;
  return place > from ? lastWhole(text, place) : end;
}
