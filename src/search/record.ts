import type { AmountBucket, RateBucket } from '../model/bucket.ts';
import type { SectionKind } from './files/section-kind.ts';

/**
 * What the search knows of one report: plain data, made by the view layer from the same object that prints the
 * page, so that a result never says anything else than the report does.
 */

/** A name with the id that filters use. */
export interface NamedId {
  readonly id: string;
  readonly name: string;
}

/** A coded value with its printed label, for example `{ id: 'excellent', label: '优' }`. */
export interface LabelledId {
  readonly id: string;
  readonly label: string;
}

/** A part of the page that a result can point to. */
export interface SearchSection {
  readonly kind: SectionKind;
  /** Id of the element on the report page, without `#`; `checks/#id` on another page of it; empty for the top. */
  readonly anchor: string;
  /** Printed heading; for an indicator its name, with its code if it has one. Empty when the part has none. */
  readonly heading: string;
  /** Heading, paragraphs, list items and table cells in the order in which they are printed. */
  readonly blocks: readonly string[];
  /** Blocks that are the cells of one row, as pairs of first and end; an inner row comes before the one around it. */
  readonly rows?: readonly number[];
  /** Words of the site about the page (contents, explanations of terms, how to cite): shown last in results. */
  readonly aside?: boolean;
}

/** A built page of a report, whose text is read when its part is indexed. */
export interface SearchPage {
  /** Address below that of the report: empty, or `checks/`. */
  readonly address: string;
  /** Where its markup lies now; not part of what it says. */
  readonly file: string;
  /** Hash of what it says. */
  readonly digest: string;
}

export interface SearchRecord {
  /** `<year>/<slug>`, the report's id. */
  readonly id: string;
  /** Address below the site root without the deployment base: `/reports/2023/x/`. */
  readonly url: string;
  readonly title: string;
  readonly unit: NamedId;
  readonly project: NamedId;
  /** 评价年度. One index is built per year. */
  readonly year: number;
  readonly kind: LabelledId;
  /** Grade as judged, in the standard term; `null` when the report states none. */
  readonly grade: LabelledId | null;
  /** Printed score, plain decimal digits (`"90"`), or `null`. */
  readonly score: string | null;
  /** Printed execution rate in percent without the sign (`"57.96"`), or `null`. */
  readonly executionRate: string | null;
  /** How grade, rate and score are printed, where that is more than their value: `99.99%以上`; two scores carry their grades. */
  readonly printed?: { readonly grade?: string; readonly rate?: string; readonly score?: string };
  readonly rateBucket: RateBucket;
  /** Budget in 分 as an integer, or `null` when not stated. */
  readonly budgetFen: number | null;
  readonly amountBucket: AmountBucket;
  /** The report publishes an indicator table. */
  readonly hasTable: boolean;
  /** Findings without a finished rectification. */
  readonly hasOpenFindings: boolean;
  /** A record of the fictional example district. */
  readonly example: boolean;
  /** Printed name of the version in force (第2版) of a report that was corrected, otherwise `null`. */
  readonly version: string | null;
  /** `YYYY-MM-DD`, or `null` when not known. Also keeps the order of pages stable as reports are added. */
  readonly publishedOn: string | null;
  /** Parts beside those of the pages. */
  readonly sections: readonly SearchSection[];
  /** What a reader can select on these is found. */
  readonly pages?: readonly SearchPage[];
}
