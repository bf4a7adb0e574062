import { fieldsOf } from '../build/report-fields.ts';
import type { ReportRow, ReportText } from '../files/manifest.ts';
import { adjoining } from '../files/page-order.ts';
import { kindOf } from '../files/section-kind.ts';
import type { SearchSection } from '../record.ts';
import type { ReportValues } from '../runtime/filters.ts';
import { amountsIn } from '../words/amount.ts';
import type { CharacterMap } from '../words/units.ts';
import type { ZoneId } from '../words/zones.ts';
import { WORD_FIELDS } from './index-definition.ts';
import { fieldWords } from './words.ts';

/** What the index of the site holds of one report. */
export interface IndexedValues {
  readonly own: ReportText;
  readonly rest: ReportText | null;
  readonly row: ReportRow;
  readonly values: ReportValues;
  /** Place among all reports, the newest first, from 0. */
  readonly place: number;
}

/** One report as a search server gets it; see {@link INDEX_DEFINITION}. */
export interface ServerDocument extends Readonly<Record<ZoneId, string>> {
  /** Sums of money that the report states, in 分. */
  readonly sums: readonly string[];
  readonly year: number;
  readonly unit_id: string;
  /** Id and name, to be counted in one go. */
  readonly unit_key: string;
  readonly kind: string;
  readonly grade: string | null;
  readonly rate: string;
  readonly amount: string;
  readonly has_table: boolean;
  readonly has_open: boolean;
  readonly sort_new: number;
  readonly sort_fen: number | null;
  readonly sort_score: number | null;
  readonly sort_rate: number | null;
  readonly edition: string;
  /** What results are shown from: the texts and the row of the site's own index. */
  readonly own: ReportText;
  readonly rest: ReportText | null;
  readonly row: ReportRow;
}

/** Stands between the id and the name of a unit. */
export const UNIT_KEY_GLUE = '\n';

function sectionOf([anchor, heading, blocks, aside = 0]: ReportText['x'][number]): SearchSection {
  return { kind: kindOf(anchor), anchor, heading, blocks, aside: aside === 1 };
}

const decimal = (text: string | null): number | null => (text === null ? null : Number(text));

/** The document of one report: words by the fields of the site's index, values by its filters and orders. */
export function serverDocument(
  { own, rest, row, values, place }: IndexedValues,
  simplify: CharacterMap,
  edition: string,
): ServerDocument {
  const named = { title: own.t, project: { name: own.p }, unit: { name: own.n } };
  const pages = adjoining(own, rest).map((page) => page.map(sectionOf));
  const fields = fieldsOf(named, pages);
  const [, , , , , , , score, rate, fen] = row;
  const sums = new Set(Object.values(fields).flatMap((runs) => runs.flat().flatMap(amountsIn)));
  const words = WORD_FIELDS.map((id) => [id, fieldWords(fields[id], simplify)] as const);
  return {
    ...(Object.fromEntries(words) as Record<ZoneId, string>),
    sums: [...sums].map(String),
    year: own.y,
    unit_id: values.unit,
    unit_key: values.unit + UNIT_KEY_GLUE + own.n,
    kind: values.kind,
    grade: values.grade === '' ? null : values.grade,
    rate: values.rate,
    amount: values.amount,
    has_table: (values.flags & 1) !== 0,
    has_open: (values.flags & 2) !== 0,
    sort_new: place,
    sort_fen: fen,
    sort_score: decimal(score),
    sort_rate: decimal(rate),
    edition,
    own,
    rest,
    row,
  };
}
