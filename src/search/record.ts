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

/**
 * `text` a chapter of the narrative, `indicator` one row of the indicator table, `facts` a block of facts
 * (basic information, funds, goals), `finding` a problem, recommendation or rectification.
 * Headings of `indicator` sections (names and codes) weigh more than running text.
 */
export type SectionKind = 'text' | 'indicator' | 'facts' | 'finding';

/** A part of the page that a result can point to. */
export interface SearchSection {
  readonly kind: SectionKind;
  /** Id of the element on the report page, without `#`; empty for the top of the page. */
  readonly anchor: string;
  /** Printed heading; for an indicator its name, with its code if it has one. Empty when the part has none. */
  readonly heading: string;
  /** Paragraphs, list items and table cells as printed. No phrase is found across two blocks. */
  readonly blocks: readonly string[];
}

/** Ids are printed order: the lists below are also the order of the filter options. */
export const RATE_BUCKETS = ['lt60', '60to80', '80to95', '95to100', 'full', 'over', 'none'] as const;
/** 预算执行率 as a class: `[0,60) [60,80) [80,95) [95,100)`, exactly 100, above 100, not computable. */
export type RateBucket = (typeof RATE_BUCKETS)[number];

export const AMOUNT_BUCKETS = [
  'lt10w',
  '10to50w',
  '50to100w',
  '100to500w',
  '500to1000w',
  'ge1000w',
  'none',
] as const;
/** Budget in 万元 as a class, lower bound included: `<10`, `10–50`, … `≥1000`, not stated. */
export type AmountBucket = (typeof AMOUNT_BUCKETS)[number];

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
  /** `YYYY-MM-DD`, or `null` when not known. Also keeps the order of pages stable as reports are added. */
  readonly publishedOn: string | null;
  readonly sections: readonly SearchSection[];
}

/** Class of an execution rate given as printed; compares whole hundredths, never binary fractions. */
export function rateBucketOf(rate: string | null): RateBucket {
  if (rate === null) return 'none';
  const match = /^(\d+)(?:\.(\d+))?$/.exec(rate);
  if (match === null) return 'none';
  const whole = Number(match[1]);
  const fraction = /[1-9]/.test(match[2] ?? '');
  if (whole > 100 || (whole === 100 && fraction)) return 'over';
  if (whole === 100) return 'full';
  return whole < 60 ? 'lt60' : whole < 80 ? '60to80' : whole < 95 ? '80to95' : '95to100';
}

/** Class of a budget given in 分. */
export function amountBucketOf(fen: number | null): AmountBucket {
  if (fen === null) return 'none';
  const WAN = 1_000_000;
  if (fen < 10 * WAN) return 'lt10w';
  if (fen < 50 * WAN) return '10to50w';
  if (fen < 100 * WAN) return '50to100w';
  if (fen < 500 * WAN) return '100to500w';
  return fen < 1000 * WAN ? '500to1000w' : 'ge1000w';
}
