import { isAbsent } from '../../model/absence.ts';
import type { Decimal } from '../../model/decimal.ts';
import { toPlain } from '../../model/decimal.ts';
import type { Scheme } from '../../model/scheme.ts';
import type { ScoredReport } from '../../scoring/score-report.ts';
import { WORKING_PAPER_TEXT } from '../../text/exports/working-paper.ts';
import { LIMITS } from '../workbook/limits.ts';
import type { SheetCell } from '../workbook/sheet.ts';
import type { PaperSubject } from './subject.ts';

const TEXT = WORKING_PAPER_TEXT.scores;
const POINTS = '0.00';

/**
 * Points of one first-level block, summed by its name.
 * @param at the row that they stand in
 */
export function subtotalRow(
  group: string,
  score: Decimal | null,
  low: Decimal,
  high: Decimal | null,
  first: number,
  last: number,
  at: number,
): SheetCell[] {
  const names = `B${first}:B${last}`;
  const sum = (column: string, value: Decimal | null): SheetCell =>
    value === null
      ? null
      : {
          value: value.toNumber(),
          formula: isPlainName(group)
            ? `SUMIF(${names},${quoted(group)},${column}${first}:${column}${last})`
            : `SUMPRODUCT((${names}=B${at})*${column}${first}:${column}${last})`,
          format: POINTS,
          role: 'total',
        };
  return [
    null,
    { value: group, role: 'total' },
    { value: TEXT.subtotal, role: 'total' },
    null,
    sum('E', score),
    sum('F', low),
    sum('G', high),
  ];
}

/** Total and grade; `at` is the row that the total stands in. */
export function totalRows(
  scored: ScoredReport,
  scheme: Scheme,
  first: number,
  last: number,
  at: number,
): SheetCell[][] {
  const { total, score, grade } = scored;
  const sum = (column: string, value: Decimal | null): SheetCell =>
    value === null
      ? null
      : {
          value: value.toNumber(),
          formula: sumFormula(scheme, `${column}${first}:${column}${last}`),
          format: POINTS,
          role: 'total',
        };
  const open = scored.execution === null ? TEXT.noExecution : total.open.length > 0 ? TEXT.openTotal : null;
  const band = grade?.state === 'graded' ? grade.term : TEXT.noGrade;
  return [
    [
      null,
      null,
      { value: TEXT.total, role: 'total' },
      sum('D', total.weight),
      sum('E', score),
      sum('F', total.low),
      sum('G', total.high),
      null,
      null,
      open,
    ],
    [
      null,
      null,
      { value: TEXT.grade, role: 'total' },
      null,
      score === null ? null : { value: band, formula: gradeFormula(scheme, `E${at}`), role: 'total' },
      null,
      null,
      null,
      null,
      isAbsent(scheme.grades)
        ? null
        : TEXT.bands(
            scheme.grades.bands
              .map(({ term, min, max, maxIncluded }) =>
                TEXT.band(term, toPlain(min), toPlain(max), maxIncluded),
              )
              .join('，'),
          ),
    ],
  ];
}

/** Rows are rounded already; their sum is rounded once more only to what the scheme keeps. */
function sumFormula(scheme: Scheme, range: string): string {
  return isAbsent(scheme.rounding) ? `SUM(${range})` : `ROUND(SUM(${range}),${scheme.rounding.total})`;
}

function gradeFormula(scheme: Scheme, total: string): string {
  if (isAbsent(scheme.grades)) return quoted(TEXT.noGrade);
  return scheme.grades.bands.reduceRight<string>(
    (next, { term, min, max, maxIncluded }) =>
      `IF(AND(${total}>=${toPlain(min)},${total}${maxIncluded ? '<=' : '<'}${toPlain(max)}),${quoted(term)},${next})`,
    quoted(TEXT.noGrade),
  );
}

/** What the report itself says, beside what was computed; neither overwrites the other. */
export function claimedRows({ record }: PaperSubject): SheetCell[][] {
  const { score, gradeRaw } = record.summary().claimed;
  return [
    [null, null, TEXT.claimedTotal, null, score === null ? WORKING_PAPER_TEXT.notStated : score.toNumber()],
    [null, null, TEXT.claimedGrade, null, gradeRaw ?? WORKING_PAPER_TEXT.notStated],
  ];
}

/** SUMIF takes signs at the beginning for a comparison, and some anywhere for any text; it finds no long name. */
const isPlainName = (name: string) => name.length <= LIMITS.quoted && !/^[<>=]|[*?~]/.test(name);

/** A text inside a formula. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
