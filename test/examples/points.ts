import { readFileSync } from 'node:fs';
import { isAbsent, valueOf } from '../../src/model/absence.ts';
import type { Decimal } from '../../src/model/decimal.ts';
import { round, toPlain } from '../../src/model/decimal.ts';
import { FundsSchema, totalLine } from '../../src/model/funds.ts';
import type { SchemeId } from '../../src/model/ids.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { IndicatorSchema } from '../../src/model/indicator.ts';
import { readDecimal } from '../../src/model/read-decimal.ts';
import { SchemeSchema } from '../../src/model/scheme.ts';
import { scoreExecution } from '../../src/scoring/execution.ts';
import { amountsOf } from '../../src/scoring/funds.ts';
import { gradeOf } from '../../src/scoring/grade.ts';
import { scoreIndicator } from '../../src/scoring/indicator/indicator.ts';
import type { ScoringScheme } from '../../src/scoring/leaf.ts';
import type { Random } from '../bench/random.ts';
import { Decimal as Big } from '../support/decimal.ts';
import { parseFilled } from '../support/filled.ts';
import type { PlannedRow } from './rows.ts';
import type { Funds, Row, RowDraft } from './spec.ts';
import { NOT_STATED } from './spec.ts';

const schemes = new Map<string, ScoringScheme>();

export function schemeOf(id: string): ScoringScheme {
  const known = schemes.get(id);
  if (known) return known;
  const file = new URL(`../../content/schemes/${id}.json`, import.meta.url);
  const scheme = { ...parseFilled(SchemeSchema, JSON.parse(readFileSync(file, 'utf8'))), id: id as SchemeId };
  schemes.set(id, scheme);
  return scheme;
}

/** Formulas of the national form, which evaluators use where their own scheme names none. */
const USUAL = 'cn-2020';

/** Gives a row the points that its scheme, or the evaluator's judgement, finds for it. */
export function withPoints(draft: RowDraft | PlannedRow, scheme: string, year: number, random: Random): Row {
  const missed = 'missed' in draft ? draft.missed : undefined;
  const { missed: _, ...plain } = draft as PlannedRow;
  const row = IndicatorSchema.parse({ claimedScore: NOT_STATED, ...plain });
  const given = valueOf(row.claimedScore)?.value;
  const found = pointsOf(row, scheme, year, random);
  if (found === null) {
    if (given === undefined) throw new Error(`${row.id} ${row.name} cannot be scored and claims nothing`);
    return plain as Row;
  }
  const weight = valueOf(row.weight)?.value ?? found;
  const full = found.gte(weight) || given?.gte(weight) === true;
  return {
    ...plain,
    claimedScore: plain.claimedScore ?? toPlain(found),
    ...(!full && missed?.reason !== undefined && { deviationReason: missed.reason }),
    ...(!full && missed?.improvement !== undefined && { improvement: missed.improvement }),
  };
}

/** `null` where neither a formula nor a judgement gives points. */
function pointsOf(row: Indicator, scheme: string, year: number, random: Random): Decimal | null {
  if (isAbsent(row.weight)) return new Big(0);
  const weight = row.weight.value;
  const own = scoreIndicator(row, schemeOf(scheme), { fiscalYear: year });
  const outcome =
    own.state === 'not-scored' && own.reason === 'scheme-silent'
      ? scoreIndicator(row, schemeOf(USUAL), { fiscalYear: year })
      : own;
  if (outcome.state === 'scored') return outcome.score;
  const tenth = (share: number) => round(weight.times(share), 1);
  if (outcome.rule === 'QUALITATIVE_WINDOW') {
    if (row.state === 'not') return tenth(0.4);
    return row.state === 'partly' ? tenth(0.7) : tenth(random.pick([1, 1, 0.95, 0.9, 0.9, 0.85]));
  }
  if (outcome.rule === 'DEADLINE') {
    const isLate = outcome.steps.some(({ id }) => id === 'late');
    return isLate ? tenth(random.pick([0.6, 0.7, 0.8])) : weight;
  }
  return null;
}

/** Points of the execution row; `null` where the scheme has none. */
export function executionPoints(funds: Funds, scheme: string, isFinished: boolean | null): Decimal | null {
  const line = totalLine(FundsSchema.parse(funds));
  if (line === null) return null;
  const outcome = scoreExecution(amountsOf(line), schemeOf(scheme), isFinished);
  return outcome.state === 'scored' ? outcome.score : null;
}

export function sumOf(values: readonly string[]): Decimal {
  return values.reduce((sum, value) => sum.plus(readDecimal(value)), new Big(0));
}

/** The word of the scheme for a total. */
export function gradeWord(total: Decimal, scheme: string): string {
  const grade = gradeOf(total, schemeOf(scheme));
  if (grade.state !== 'graded') throw new Error(`${scheme} has no grade for ${toPlain(total)}`);
  return grade.term;
}
