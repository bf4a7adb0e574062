/** Form of the files below; a browser with an older script starts afresh instead of misreading them. */
export const SEARCH_FORMAT = 4;

/** A year, or a piece of a long one, inside a tier. */
export interface PartHead {
  readonly year: number;
  /** Position among the parts of its year, from 0; later parts hold later publications. */
  readonly piece: number;
  /** Number of reports. */
  readonly count: number;
  /** Four characters per report: the version of its text file, part of that file's name. */
  readonly tags: string;
}

/** What must be known of a tier before its first query. */
export interface TierHead {
  readonly parts: readonly PartHead[];
  /** First token of every pack after the first, shortened, separated by spaces. */
  readonly cuts: string;
}

/** A set of years whose files change together: the closed years, or the current one. */
export interface TierEntry {
  readonly id: 'archive' | 'current';
  /** Folder below the manifest; its name holds the hash of its content. */
  readonly dir: string;
  readonly years: readonly { readonly year: number; readonly count: number }[];
  /** Here and not in a file of its own: a reader's first search would have to wait for one file more. */
  readonly head: TierHead;
}

export type FilterOption = readonly [id: string, label: string];

/** Values of the coded filters, the most frequent first. Labels of the bucket filters live in the interface text. */
export interface FilterOptions {
  readonly kind: readonly FilterOption[];
  readonly grade: readonly FilterOption[];
}

/** The one file with a fixed name, gzipped like all others; everything it names is immutable. */
export const ENTRY_FILE = 'entry.bin';

/** What stands in the entry file. */
export interface SearchManifest {
  readonly format: typeof SEARCH_FORMAT;
  readonly tokenizer: number;
  /** Files that only some queries need: traditional characters in pairs, and how characters are spoken. */
  readonly traditional: string;
  readonly sounds: string;
  readonly aliases: readonly (readonly [string, readonly string[]])[];
  readonly total: number;
  readonly tiers: readonly TierEntry[];
  readonly options: FilterOptions;
}

/** Text of one report, loaded when its result is shown. Short keys: ten of these are loaded per result page. */
export interface ReportText {
  /** Address below the site root. */
  readonly u: string;
  readonly t: string;
  /** Unit, project, year. */
  readonly n: string;
  readonly p: string;
  readonly y: number;
  /** Labels of kind and grade, printed score and execution rate. */
  readonly k: string;
  readonly g: string | null;
  readonly s: string | null;
  readonly r: string | null;
  /** 1 for a record of the example district. */
  readonly e: 0 | 1;
  /** Parts: anchor, heading, blocks; 1 for words of the site about the page; blocks that make up rows, in pairs. */
  readonly x: readonly (readonly [
    anchor: string,
    heading: string,
    blocks: readonly string[],
    aside?: 0 | 1,
    rows?: readonly number[],
  ])[];
  /** Traditional and simplified characters in pairs, when the text has any. */
  readonly z?: string;
}

/** Filter columns of one tier, one array per part in page order; values are positions in the lists. */
export interface TierFacets {
  readonly units: readonly (readonly [id: string, name: string])[];
  readonly kinds: readonly string[];
  readonly grades: readonly string[];
  readonly parts: readonly {
    readonly unit: readonly number[];
    readonly kind: readonly number[];
    /** -1: no grade. */
    readonly grade: readonly number[];
    readonly rate: readonly number[];
    readonly amount: readonly number[];
    /** 1 indicator table, 2 open findings, 4 example. */
    readonly flags: readonly number[];
  }[];
}

/** Sort columns of one tier, one array per part in page order; `null` sorts last in both directions. */
export interface TierSorts {
  readonly parts: readonly {
    readonly fen: readonly (number | null)[];
    readonly score: readonly (string | null)[];
    readonly rate: readonly (string | null)[];
  }[];
}

/** Display fields of one part, for lists without text and for the CSV download. */
export type ReportRow = readonly [
  id: string,
  url: string,
  title: string,
  unit: string,
  project: string,
  kind: string,
  grade: string | null,
  score: string | null,
  rate: string | null,
  fen: number | null,
  example: 0 | 1,
];

export const TAG_LENGTH = 4;

/** Name of a part in file names. */
export function partName({ year, piece }: Pick<PartHead, 'year' | 'piece'>): string {
  return `${year}-${piece}`;
}

/** Name of the text file of report `page` of a part. */
export function textFile(part: PartHead, page: number): string {
  const tag = part.tags.slice(page * TAG_LENGTH, (page + 1) * TAG_LENGTH);
  return `text/${partName(part)}/${page.toString(36)}-${tag}.bin`;
}
