import type { FundsPlan } from './money.ts';
import type { CitedDocument, FundLine, ReportInput, ResultUse, Row, Trouble } from './spec.ts';

/** A figure of the prose that grows from year to year and differs a little from its plan. */
export interface Count {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly base: number;
  readonly growth: number;
  /** Up to so much more or less than planned. */
  readonly jitter: number;
}

/** A project over the years: what stays the same, and what each year was like. */
export interface Series {
  readonly project: string;
  /** Name in titles and prose. */
  readonly name: string;
  readonly unit: string;
  readonly dept?: string;
  readonly code: string;
  /** First year of the figures. */
  readonly base: number;
  readonly documents: readonly CitedDocument[];
  readonly rows: string;
  /** Names of the two annual goals, for schemes that score by goal. */
  readonly goals: readonly [string, string];
  /** A total and its parts; the rows may quote any of them. */
  readonly whole?: { readonly id: string; readonly label: string; readonly unit: string };
  readonly parts: readonly Count[];
  readonly counts: readonly Count[];
  readonly budget: readonly [base: number, growth: number];
  readonly sources: readonly (readonly [FundLine['source'], number])[];
  /** What evaluators look at on site. */
  readonly sites: string;
  readonly background: readonly string[];
  /** What was done, with `{#id}` for figures. */
  readonly work: readonly string[];
  readonly decision: readonly string[];
  readonly process: readonly string[];
  readonly experience: readonly string[];
  readonly expected: readonly string[];
  readonly achieved: readonly string[];
  readonly years: readonly Year[];
}

export interface Year {
  readonly year: number;
  readonly from?: number;
  readonly slug?: string;
  readonly kind: ReportInput['kind'];
  readonly scheme: string;
  /** Scheme that the report names, where it is not the one its table follows; `null` where it names none. */
  readonly named?: string | null;
  readonly outline?: ReportInput['outline'];
  readonly executed: number;
  readonly funds?: Partial<FundsPlan>;
  readonly isFinished?: boolean;
  /** What was particular about the year. */
  readonly note: string;
  readonly troubles: readonly Trouble[];
  readonly use?: readonly ResultUse[];
  /** Rows that replace the plan's, and rows that are changed in a few fields. */
  readonly rows?: string;
  readonly change?: Readonly<Record<string, Partial<Row>>>;
  /** Rows whose claimed points are not what the scheme finds: share of the weight. */
  readonly claims?: Readonly<Record<string, number>>;
  /** Elements of 决策 and 过程 that are not met: number of the element, and why. */
  readonly weak?: Readonly<Record<string, readonly [element: number, reason: string]>>;
  readonly less?: Readonly<Record<string, number>>;
  readonly evaluator?: string;
  readonly unit?: string;
  readonly dept?: string;
  readonly number: number;
  readonly publishedOn?: string;
  readonly reportDate?: string;
  readonly other?: string;
  /** Re-score by somebody else. */
  readonly review?: {
    readonly role: ReportInput['assessments'][number]['role'];
    readonly by: string;
    readonly on: string;
    /** Shares of the weight. */
    readonly shares: Readonly<Record<string, number>>;
  };
  /** Last word on the record: faults, waivers, corrections. */
  readonly patch?: (report: ReportInput) => ReportInput;
  /** Versions that were corrected, by their number: what the record said then. The prose was the same. */
  readonly earlier?: Readonly<Record<number, (newest: ReportInput) => ReportInput>>;
  /** Last word on the prose. */
  readonly edit?: (narrative: string) => string;
  readonly files?: Readonly<Record<string, string>>;
}
