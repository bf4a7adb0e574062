import type { MoneyUnit } from '../model/money.ts';

/**
 * What an importer makes of the files that somebody has: every value with the place it was read from, what is
 * uncertain as a question with its choices, and everything that was seen and not used. Nothing is guessed in silence.
 */
export interface Proposal {
  readonly sources: readonly SourceFile[];
  readonly title: Value | null;
  readonly kind: Value | null;
  readonly fiscalYear: Value | null;
  readonly projectName: Value | null;
  readonly unitName: Value | null;
  readonly competentDept: readonly Value[];
  readonly evaluator: Value | null;
  readonly reportDate: Value | null;
  readonly funds: ProposedFunds | null;
  readonly goals: { readonly expected: Value | null; readonly actual: Value | null };
  readonly indicators: readonly ProposedIndicator[];
  readonly groups: readonly ProposedGroup[];
  readonly adjustments: readonly ProposedAdjustment[];
  readonly total: Value | null;
  readonly reviewedTotal: Value | null;
  /** Who scored, where the kind of evaluation does not say so. */
  readonly role: Value | null;
  /** Who scored again; `null` where nobody did. */
  readonly reviewer: Value | null;
  readonly grade: Value | null;
  readonly documents: readonly ProposedDocument[];
  readonly statements: readonly ProposedStatement[];
  readonly findings: readonly Value[];
  readonly recommendations: readonly Value[];
  /** Each of them answers the finding of its place. */
  readonly isAdviceInOrder: boolean;
  readonly management: readonly ProposedManagement[];
  /** What the form says in conclusion, where the words hold nothing else. */
  readonly conclusion: Value | null;
  readonly preface: readonly Paragraph[];
  readonly sections: readonly Section[];
  readonly questions: readonly Question[];
  /** Questions that were answered, with what was chosen: an answer may be changed. */
  readonly answered: readonly AnsweredQuestion[];
  /** Seen and left out, or seen and not understood; nothing that holds a number is missing here. */
  readonly leftOut: readonly LeftOut[];
}

/** One file as it came, without its bytes. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: number;
  /** `''` where the browser gives no means to compute it: pages without https. */
  readonly sha256: string;
  readonly form: SourceForm;
}
export type SourceForm = 'spreadsheet' | 'document' | 'text' | 'pdf' | 'unreadable';

/** Where a value stands in its source, in words that lead a person there: `自评表 D5`, `第12段`, `第2个表格 第3行第4列`. */
export interface Place {
  readonly file: string;
  readonly at: string;
}

/**
 * `sure`: the source says so in so many words. `likely`: read by the rules of the form, worth a look. `asked`: a
 * question stands open, and the value is only what seems best until somebody answers.
 */
export type Sureness = 'sure' | 'likely' | 'asked';

export interface Value<T = string> {
  readonly value: T;
  /** The text of the source, unchanged. */
  readonly printed: string;
  readonly at: Place;
  readonly sureness: Sureness;
}

export interface ProposedFunds {
  readonly unit: Value<MoneyUnitName> | null;
  /** Which amount the execution rate is measured against; `null` where no rate can be. */
  readonly basis: Value<ExecutionBasis> | null;
  readonly lines: readonly ProposedFundLine[];
  readonly weight: Value | null;
  readonly claimedScore: Value | null;
}
export type MoneyUnitName = MoneyUnit;
export type ExecutionBasis = 'full-year-budget' | 'initial-budget' | 'received';
export const AMOUNT_FIELDS = ['initialBudget', 'fullYearBudget', 'received', 'executed'] as const;
export type AmountField = (typeof AMOUNT_FIELDS)[number];

export interface ProposedFundLine {
  readonly source: Value;
  readonly label: Value | null;
  readonly amounts: Readonly<Partial<Record<AmountField, Value>>>;
  readonly printedRate: Value | null;
}

export interface ProposedIndicator {
  readonly id: string;
  readonly path: readonly Value[];
  readonly name: Value;
  readonly direction: Value;
  readonly target: Value | null;
  readonly actual: Value | null;
  readonly weight: Value | null;
  readonly claimedScore: Value | null;
  readonly reviewedScore: Value | null;
  readonly deviationReason: Value | null;
  readonly improvement: Value | null;
  readonly standard: Value | null;
  readonly explanation: Value | null;
  readonly evidence: Value | null;
  readonly remark: Value | null;
}

export interface ProposedGroup {
  readonly path: readonly string[];
  readonly weight: Value;
  readonly claimedScore: Value | null;
}

/** Points beside the hundred of the indicators. */
export interface ProposedAdjustment {
  readonly id: string;
  readonly kind: 'bonus' | 'deduction';
  readonly name: Value;
  readonly limit: Value | null;
  readonly claimedScore: Value | null;
  readonly reason: Value | null;
}

export interface ProposedDocument {
  readonly title: Value;
  readonly docNo: Value | null;
  /** `basis`: the project rests on it. */
  readonly relation: Value<'basis' | 'mentioned'>;
}

export interface ProposedStatement {
  readonly id: string;
  readonly label: Value;
  readonly figure: Value;
  /** Ids of the statements that this one seems to add up. */
  readonly sumOf: readonly string[];
}

/** One line of 资金管理情况 of the transfer form. */
export interface ProposedManagement {
  readonly name: Value;
  readonly situation: Value | null;
  readonly problem: Value | null;
}

/** A part of the words, with its number as printed. */
export interface Section {
  readonly mark: string;
  readonly title: string;
  /** From 1. */
  readonly level: number;
  readonly at: Place;
  readonly paragraphs: readonly Paragraph[];
}
export interface Paragraph {
  readonly text: string;
  readonly at: Place;
  /** A table of the words that is no form; `text` then holds its cells joined. */
  readonly table?: readonly (readonly string[])[];
}

export interface Question {
  /** Stable for the same files, so that an answer can be kept: `funds.unit`, `direction.3`. */
  readonly id: string;
  readonly text: string;
  /** Publication has to wait for the answer. */
  readonly blocking: boolean;
  /** Paths of the proposal that the answer decides: `funds.unit`, `indicators.2.direction`. */
  readonly about: readonly string[];
  readonly at: readonly Place[];
  readonly choices: readonly Choice[];
  /** The choice that seems best; never more than a suggestion. */
  readonly suggested: string | null;
  /** The questions that this one asks together; each is asked by itself where somebody says so. */
  readonly parts?: readonly Question[];
}

export interface AnsweredQuestion extends Question {
  readonly answer: string;
}

export interface Choice {
  readonly id: string;
  readonly label: string;
}

export const LEFT_OUT_REASONS = [
  'hidden-sheet',
  'hidden-row',
  'hidden-column',
  'hidden-text',
  'comment',
  'deleted',
  'inserted',
  'header-footer',
  'person',
  'unused-number',
  'unused-text',
  'unread-table',
  'amount-in-words',
  'unreadable',
  'macro',
  'picture',
  'unlinked',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export interface LeftOut {
  readonly reason: LeftOutReason;
  /** The text itself, shortened; `''` where showing it would be the leak. */
  readonly text: string;
  readonly at: Place;
}
