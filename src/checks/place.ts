import type { Pointer, PointerPart } from '../reader/content.ts';

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
