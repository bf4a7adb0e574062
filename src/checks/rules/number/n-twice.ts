import { isAbsent } from '../../../model/absence.ts';
import type { NumberExpression } from '../../../model/expression.ts';
import type { Indicator } from '../../../model/indicator.ts';
import { parseRate } from '../../../model/rate.ts';
import { readDecimal } from '../../../model/read-decimal.ts';
import { once } from '../../../model/remember.ts';
import { amountsOf, basisAmount } from '../../../scoring/funds.ts';
import { rate } from '../../../scoring/rate.ts';
import { agreesAsPrinted } from '../../../scoring/tolerance.ts';
import { NUMBER_CHECKS, TEXT_LABELS } from '../../../text/checks/numbers.ts';
import { BASIS_LABELS } from '../../../text/labels.ts';
import { defineCheck } from '../../check.ts';
import { percentText, spendingOf } from '../../spending.ts';
import type { Subject } from '../../subject.ts';
import type { Passage } from '../../words/wording.ts';
import { placeIn } from '../../words/wording.ts';

const EXECUTION = /(?:预算|资金|支出)执行率|资金(?:支付|支出|使用)率/;
const BASES = Object.keys(BASIS_LABELS) as (keyof typeof BASIS_LABELS)[];
/** Words around the matter that its name has in one place and not in the other. */
const AROUND =
  /^(?:开展|完成|实际|全年|累计|新增)|(?:数量?|人数|人次|次数|个数|面积|规模|情况|任务量?|指标)$/g;
const SHORTEST = 3;
/** The figure of another year, a target, or of a part. */
const NOT_THIS = /目标|计划|任务|上年|去年|其中|同比|原有|截至|不少于|不低于|≥|应|预计|拟|比/;

/** One matter with two figures in one report: among the indicators and elsewhere. */
export const N_TWICE = defineCheck({
  id: 'N_TWICE',
  text: NUMBER_CHECKS.N_TWICE,
  *run(subject) {
    let [count, failed] = [0, false];
    const told = new Set<string>();
    for (const found of [...executionRates(subject), ...sameMatters(subject), ...statedAgain(subject)]) {
      if (found === 'agrees') count += 1;
      else {
        // The words print the figure that is recorded.
        const what = `${found.args.what} ${found.args.printed}`;
        if (told.has(what)) continue;
        told.add(what);
        failed = true;
        yield found;
      }
    }
    if (!failed && count > 0) yield { status: 'pass', args: { count } };
  },
});

/** The execution rate in its row of the table against the amounts, on whatever basis. */
function* executionRates({ table, funds }: Subject) {
  const spending = spendingOf(funds);
  if (spending === null || funds === null) return;
  const rates = once(() =>
    funds.lines.flatMap((line) => {
      const amounts = amountsOf(line);
      return BASES.flatMap((basis) => rate(amounts.executed, basisAmount(amounts, basis)) ?? []);
    }),
  );
  for (const [index, row] of (table?.rows ?? []).entries()) {
    const { name, actual } = row;
    if (!EXECUTION.test(name) || isAbsent(actual) || actual.t !== 'num' || actual.op !== 'eq') continue;
    const printed = parseRate(actual.raw);
    if (printed === null || printed.approx) continue;
    const claimed = { value: printed.percent, decimals: printed.decimals };
    if (rates().some(({ ratio }) => agreesAsPrinted(claimed, ratio.times(100)))) {
      yield 'agrees' as const;
      continue;
    }
    const at = { in: 'facts', pointer: ['indicators', 'rows', index, 'actual'] } as const;
    const fact = percentText(spending.executed, spending.budget);
    yield {
      status: 'fail' as const,
      at,
      args: { what: name, printed: actual.raw, where: TEXT_LABELS.funds, fact },
    };
  }
}

/** What a row counts, counted again in the words or in the results as a whole. */
function* sameMatters(subject: Subject) {
  const { fiscalYear } = subject.report;
  // The words of a report on several years tell of each of them, its table of all.
  if (fiscalYear.from !== fiscalYear.to) return;
  const passages = [...subject.words().passages, ...resultsOf(subject)];
  for (const row of subject.table?.rows ?? []) {
    const { actual } = row;
    const matter = matterOf(row.name);
    if (isAbsent(actual) || !isCounted(actual) || matter.length < SHORTEST) continue;
    const known = [actual, row.target, row.baseline].flatMap((cell) =>
      cell === undefined || isAbsent(cell) || cell.t !== 'num' ? [] : [cell.value],
    );
    for (const passage of passages) {
      const found = figureOf(passage, matter, actual.unit);
      if (found === null || isOfAnotherYear(passage.text.slice(0, found.offset), fiscalYear.to)) continue;
      if (known.some((value) => value.eq(readDecimal(found.digits)))) {
        yield 'agrees' as const;
        continue;
      }
      const at = placeIn(passage, found.offset, found.digits.length);
      const args = { what: row.name, printed: `${found.digits}${actual.unit}`, where: TEXT_LABELS.table };
      yield { status: 'fail' as const, at, args: { ...args, fact: actual.raw } };
    }
  }
}

/** What a row counts, and a figure of the text that is recorded under the same name. */
function* statedAgain({ table, report }: Subject) {
  if (report.fiscalYear.from !== report.fiscalYear.to) return;
  for (const { name, target, actual, baseline } of table?.rows ?? []) {
    const matter = matterOf(name);
    if (isAbsent(actual) || !isCounted(actual) || matter.length < SHORTEST) continue;
    const known = [actual, target, baseline].flatMap((cell) =>
      cell === undefined || isAbsent(cell) || cell.t !== 'num' ? [] : [cell.value],
    );
    for (const [index, { label, figure }] of report.statements.entries()) {
      if (matterOf(label) !== matter || figure.approx || figure.unit !== actual.unit) continue;
      if (known.some((value) => value.eq(figure.value))) {
        yield 'agrees' as const;
        continue;
      }
      const at = { in: 'facts', pointer: ['statements', index, 'figure'] } as const;
      const args = { what: name, printed: figure.raw, where: TEXT_LABELS.table, fact: actual.raw };
      yield { status: 'fail' as const, at, args };
    }
  }
}

/** Whether the sentence names another year before the figure. */
function isOfAnotherYear(before: string, year: number): boolean {
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1);
  return [...sentence.matchAll(/((?:19|20)\d{2})年/g)].some(([, named]) => Number(named) !== year);
}

/** The fields that tell the results as a whole. */
function resultsOf({ facts }: Subject): readonly Passage[] {
  return facts().passages.filter(
    ({ pointer }) => (pointer?.[0] === 'goals' && pointer[1] === 'actual') || pointer?.[0] === 'resultUse',
  );
}

function matterOf(name: string): string {
  return name.replace(AROUND, '').replace(AROUND, '');
}

function isCounted(cell: Exclude<Indicator['actual'], { absent: unknown }>): cell is NumberExpression {
  return (
    cell.t === 'num' && cell.op === 'eq' && cell.inexact === undefined && /^\p{Script=Han}/u.test(cell.unit)
  );
}

/** The figure that follows the matter in the unit of the row: 补贴性培训3888人次. */
function figureOf(
  { text }: Passage,
  matter: string,
  unit: string,
): { digits: string; offset: number } | null {
  const start = text.indexOf(matter);
  if (start < 0 || text.indexOf(matter, start + 1) >= 0) return null;
  const before = text.slice(Math.max(0, start - 8), start);
  const rest = text.slice(start + matter.length);
  const match = /^([^\d。；，、,;\n]{0,6})(\d[\d,]*(?:\.\d+)?)\s*/.exec(rest);
  if (match === null || NOT_THIS.test(before) || NOT_THIS.test(match[1] ?? '')) return null;
  const after = rest.slice(match[0].length);
  // 12人次 is no number of 12人, and 以上 or 余 make no exact figure.
  if (!after.startsWith(unit) || /^(?:次|以上|左右|余|多|[/／])/.test(after.slice(unit.length))) return null;
  return { digits: match[2] ?? '', offset: start + matter.length + (match[1] ?? '').length };
}
