import type { Place } from '../model/diagnostic.ts';
import type { Pointer, PointerPart, SourcedReport } from '../reader/content.ts';

/** Where in the report an outcome belongs. */
export type CheckPlace =
  | {
      readonly in: 'facts';
      readonly pointer: Pointer;
      readonly part?: PointerPart;
      /** A stretch of a text value, in characters of the file from the opening quote (which is 0). */
      readonly within?: { readonly from: number; readonly length: number };
      readonly anchor?: string;
    }
  | {
      readonly in: 'narrative';
      readonly line: number;
      readonly column: number;
      readonly length?: number;
      readonly anchor?: string;
    }
  /** The narrative as a whole: something is not in it. */
  | { readonly in: 'narrative-file'; readonly anchor?: string };

/** Where an outcome stands in `content/`. */
export function placeOf(at: CheckPlace, sourced: SourcedReport): Place {
  const file = `${sourced.folder}/narrative.mdx`;
  if (at.in === 'narrative-file') return { file, position: null };
  if (at.in === 'narrative') {
    const { line, column, length = 1 } = at;
    return { file, position: { line, column, length } };
  }
  const place = sourced.locate(at.pointer, at.part);
  if (at.within === undefined || place.position === null) return place;
  const { line, column } = place.position;
  const { from, length } = at.within;
  return { ...place, position: { line, column: column + from, length: Math.max(1, length) } };
}
