import type { DATA_TEXT } from '../../text/pages/data.ts';

/** A file of the open data as the page has to know it. */
export interface FileFacts {
  /** Name below `/data/`. */
  readonly name: string;
  readonly format: keyof typeof DATA_TEXT.formats;
  readonly bytes: number;
}

/** What the exports say of one of their tables. */
export interface TableFacts {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly rows: number;
  readonly columns: readonly {
    readonly name: string;
    readonly heading: string;
    readonly meaning: string;
    readonly unit: string | null;
  }[];
  readonly preview: readonly (readonly (string | number | boolean | null)[])[];
  readonly files: readonly FileFacts[];
}

/** What the exports say of the whole of them. */
export interface DataFacts {
  readonly tables: readonly TableFacts[];
  /** The same tables without the examples; empty where there is nothing to choose. */
  readonly real: readonly TableFacts[];
  readonly reportsJson: FileFacts;
  /** The whole record in one file, and without its examples where there is a choice. */
  readonly workbooks: readonly FileFacts[];
  /** Files that describe the others for programs. */
  readonly descriptions: readonly {
    readonly name: keyof typeof DATA_TEXT.descriptions;
    readonly bytes: number;
  }[];
  /** What there is of each year, newest first. */
  readonly years: readonly {
    readonly year: number;
    readonly reports: number;
    readonly files: readonly FileFacts[];
  }[];
}
