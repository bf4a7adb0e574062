import type { ZoneStarts } from '../words/zones.ts';

/** Form of the files below; a browser with an older script starts afresh instead of misreading them. */
export const SEARCH_FORMAT = 14;

/** A year, or a piece of a long one, inside a tier. */
export interface PartHead {
  readonly year: number;
  /** Position among the parts of its year, from 0; later parts hold later publications. */
  readonly piece: number;
  /** Number of reports. */
  readonly count: number;
  /** Hash of which reports it has, in order; every text says it too, so that none is taken for another's. */
  readonly order: string;
  /** Where the fields of its reports begin. */
  readonly zones: ZoneStarts;
  /** Tag of its rows. */
  readonly rows: string;
  /** Every report of it has a file of the rest of what its pages print. */
  readonly more: boolean;
}

/** What must be known of a tier before its first query. The tags are those in the names of its files. */
export interface TierHead {
  readonly parts: readonly PartHead[];
  /** First token of every pack after the first, shortened; see `cuts.ts`. */
  readonly cuts: string;
  /** Tags of all packs and of all buckets of characters, one after the other. */
  readonly packs: string;
  readonly characters: string;
  /** How large each pack is, a character each; see {@link sizeClass}. */
  readonly sizes: string;
  readonly sorts: string;
  readonly names: string;
}

/** A set of years whose files change together: the closed years, or the current one. */
export interface TierEntry {
  /** Also its folder below the manifest. */
  readonly id: 'archive' | 'current';
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

/**
 * Gzipped like all others. Only this file and the texts keep their names when their bytes change; everything else
 * that it names is immutable.
 */
export const ENTRY_FILE = 'entry.bin';

/** What stands in the entry file. */
export interface SearchManifest {
  readonly format: typeof SEARCH_FORMAT;
  readonly tokenizer: number;
  /** Files that only some queries need: traditional characters in pairs, and how characters are spoken. */
  readonly traditional: string;
  readonly sounds: string;
  readonly aliases: readonly (readonly [string, readonly string[]])[];
  /** What people say, and what reports write for it, the nearest first. */
  readonly meanings: readonly (readonly [string, readonly string[]])[];
  readonly total: number;
  /** Files of the columns for the filters: of all but the units, and of these. */
  readonly facets: string;
  readonly units: string;
  readonly tiers: readonly TierEntry[];
  /** Tokens that are told of beside every other, wherever they stand; shortened, see `cuts.ts`. */
  readonly common: string;
  readonly options: FilterOptions;
}

/** Text of one report, loaded when its result is shown. Short keys: ten of these are loaded per result page. */
export interface ReportText {
  /** Hash of the reports of its part, in order. */
  readonly o: string;
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
  /** Name of the version in force of a report that was corrected. */
  readonly v?: string;
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
  /**
   * The rest of what its pages print (other pages, words of the site about the page) is in a file of its own. Where parts
   * of it stand, in pairs: before which part here, and how many there.
   */
  readonly c?: readonly number[];
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

/** Characters of a tag: a hash of the file whose name it ends. */
export const TAG_LENGTH = 4;

/** The tag at a position of several written one after the other. */
export function tagAt(tags: string, position: number): string {
  return tags.slice(position * TAG_LENGTH, (position + 1) * TAG_LENGTH);
}

/** Name of a part in file names. */
export function partName({ year, piece }: Pick<PartHead, 'year' | 'piece'>): string {
  return `${year}-${piece}`;
}

/** Name of a file of a tier. */
export function tierFile({ id }: Pick<TierEntry, 'id'>, stem: string, tag: string): string {
  return `${id}/${stem}-${tag}.bin`;
}

/** What a pack is called by: where its tokens begin, so that it keeps its name when there are more before it. */
export function packStem(cut: string | null): string {
  return cut === null ? 'p' : `p${cut}`;
}

export const TEXT_FOLDER = 'text/';

/** Name of the text file of report `page` of a part: of its own words and tables, or of the rest. */
export function textFile(
  part: Pick<PartHead, 'year' | 'piece'>,
  page: number,
  which: 'own' | 'other' = 'own',
): string {
  return `${TEXT_FOLDER}${partName(part)}/${page.toString(36)}${which === 'own' ? '' : '-c'}.bin`;
}

/** Most packs are below it, so that what is said of them takes no room. */
const SMALL_PACK = 6144;
const LARGEST_CLASS = 35;

/** A character that tells about how large a file is. */
export function sizeClass(bytes: number): string {
  return Math.min(LARGEST_CLASS, Math.floor(bytes / SMALL_PACK)).toString(36);
}

/** About how many bytes the file at a position of several has. */
export function sizeAt(sizes: string, position: number): number {
  return (Number.parseInt(sizes.charAt(position) || '0', 36) + 0.5) * SMALL_PACK;
}
