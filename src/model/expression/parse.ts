import { normalise } from '../normalise.ts';
import { remembering } from '../remember.ts';
import { readDate } from './date.ts';
import { readJudgement } from './judgement.ts';
import { readNumber } from './number.ts';
import type { Expression, Reading, UnreadReason } from './shape.ts';

/** Longer than any cell seen; what is longer is prose. */
const MAX_CELL = 200;
const REMARK = /^(.+?)\(([^()0-9]+)\)$/;
/** A remark that takes back what the figure says: 100%（未验收）. */
const RETRACTION = /[未不没无非欠缺]/;
const NUMBERS = /[0-9][0-9.,]*/g;

function read(text: string): Reading | UnreadReason {
  const date = readDate(text);
  if (date !== null) return date;
  const number = readNumber(text);
  if (number !== null) return number;
  const judgement = readJudgement(text);
  if (judgement !== null) return judgement;
  return (text.match(NUMBERS)?.length ?? 0) > 1 ? 'several-values' : 'unknown';
}

/**
 * Reads a target or actual value as printed: `≥95%`, `不少于12种`, `18—54周岁`, `2023年12月底前`, `达成预期指标`.
 * Total over arbitrary text and never throws. A cell is read only where all of it is understood; everything else
 * stays `text`, with the reason. `raw` is the input, unchanged.
 */
export const parseExpression = remembering((raw): Expression => {
  const text = normalise(raw);
  if (text === '') return { raw, t: 'text', why: 'empty' };
  if (text.length > MAX_CELL) return { raw, t: 'text', why: 'unknown' };
  const whole = read(text);
  if (typeof whole === 'object' && whole.t !== 'qual') return { raw, ...whole };
  const remark = REMARK.exec(text);
  if (remark && !RETRACTION.test(remark[2] ?? '')) {
    const inner = read(remark[1] ?? '');
    if (typeof inner === 'object') return { raw, ...inner, note: remark[2] ?? '' };
  }
  return typeof whole === 'object' ? { raw, ...whole } : { raw, t: 'text', why: whole };
});

/** Any unit that is read without a sign before its number. */
const KNOWN_UNIT = '个';

/**
 * A cell that was not read by itself, read beside another cell of its row whose unit it has: a word that only
 * `≥200床组` shows to be a unit is one in `0床组` too. The cell itself where that makes no difference.
 */
export function readBeside(cell: Expression, other: Expression): Expression {
  if (cell.t !== 'text' || !('unit' in other) || other.unit === '') return cell;
  const text = normalise(cell.raw);
  if (!text.endsWith(other.unit)) return cell;
  const read = parseExpression(text.slice(0, -other.unit.length) + KNOWN_UNIT);
  return read.t === 'num' && read.unit === KNOWN_UNIT ? { ...read, raw: cell.raw, unit: other.unit } : cell;
}
