import { valueOf } from '../../../model/absence.ts';
import { formatAmount, formatPoints } from '../../../model/format.ts';
import { normalizeGrade } from '../../../model/grade.ts';
import type { Money } from '../../../model/money.ts';
import { readFigure } from '../../../model/read-decimal.ts';
import { agreesAsPrinted } from '../../../scoring/tolerance.ts';
import { COLUMN_LABELS } from '../../../text/checks/money.ts';
import { NUMBER_CHECKS, TEXT_LABELS } from '../../../text/checks/numbers.ts';
import { defineCheck } from '../../check.ts';
import { totalOf } from '../../spending.ts';
import type { Subject } from '../../subject.ts';
import { placeIn } from '../../words/wording.ts';
import type { Column } from '../money/lines.ts';
import { exactMoney, printedAmount } from '../money/lines.ts';
import type { TextAmount } from '../money/narrative-amounts.ts';
import { amountsIn } from '../money/narrative-amounts.ts';
import { isSlipOf } from './slip.ts';

const TOTAL =
  /(?:总得分|总评分|综合得分|综合评分|评定得分|绩效得分|评价得分|自评得分|最终得分|评分结果|自评总分|评价总分|自评分|得分总计|得分合计|总分)(?:值|数)?(?:为|是|[：:])?\s*(?:共|合计)?\s*(\d{1,3}(?:\.\d+)?)\s*(?:分(?!制|值|以上|以下|及|至|[-—~～])|(?=[，。；、）)]|$))/gm;
const GRADE =
  /(?:(?:评价|绩效|评定|自评)(?:等级|级别|结论|结果)|等级|评级)(?:评定|确定)?(?:为|是|[：:])?[“"「]?(优秀|良好|中等|较差|优|良|中|差)[”"」]?(?![、，,]?[优良中差]|[级至到分以])/g;
/** Another year's figure, another's, or what it should have been. */
const SCALE = /(?:以上|以下|[-—–~～至]\s*\d+(?:\.\d+)?\s*分?|[≥≤＞＜>=<]\s*\d+(?:\.\d+)?\s*分?)[^。；]{0,8}$/;
const NOT_THIS = /满分|上年|去年|前年|上一年|往年|目标|应为|不低于|以上|复评|复核|再评价|平均|每/;

/** Words by which a sentence names a column of the funds, right before the amount. */
const COLUMN_WORDS: readonly (readonly [Column | 'budget', RegExp])[] = [
  [
    'executed',
    /(?:全年执行数|预算执行数|(?:实际|累计|共计?)(?:完成)?(?:支出|执行|支付)(?:数|资金|金额|总额)?|全年(?:支出|执行|支付)(?:数|资金)?|[，、（(]支出)(?:为|共|共计|合计|[：:])?$/,
  ],
  ['budget', /(?:年度|本年|当年|项目)预算(?:安排)?(?:资金|金额|总额|总数)?(?:为|共|共计|合计|[：:])?$/],
  ['fullYearBudget', /全年预算数?(?:资金|金额|总额)?(?:为|共|共计|合计|[：:])?$/],
  ['initialBudget', /年初预算数?(?:资金|金额|总额)?(?:为|共|共计|合计|[：:])?$/],
  ['received', /(?:实际)?到位(?:资金|数|金额)(?:为|共|共计|合计|[：:])?$/],
];
/** 年度预算安排: the budget of the whole year where it is stated, else the first one. */
const BUDGETS: readonly Column[] = ['fullYearBudget', 'initialBudget'];
const OF_A_PART = /其中|用于|上年|去年|每|人均|户均|中央|省级|市级|县级|区级|结转|剩余|结余|子项目/;

/** Figures of the words against the facts that they are about. */
export const N_TEXT = defineCheck({
  id: 'N_TEXT',
  text: NUMBER_CHECKS.N_TEXT,
  *run(subject) {
    let [count, failed] = [0, false];
    for (const found of [...totalsIn(subject), ...gradesIn(subject), ...amountsOf(subject)]) {
      if (found === 'agrees') count += 1;
      else {
        failed = true;
        yield found;
      }
    }
    if (!failed && count > 0) yield { status: 'pass', args: { count } };
  },
});

function* totalsIn({ report, words }: Subject) {
  const totals = report.assessments.flatMap(({ total, perLevel1 }) => {
    const points = valueOf(total);
    return [...(points === null ? [] : [points.value]), ...(perLevel1 ?? []).map(({ score }) => score.value)];
  });
  const stated = report.assessments.flatMap(({ total }) => valueOf(total) ?? []);
  const [main] = stated;
  if (main === undefined) return;
  for (const { match, passage, offset } of words().find(TOTAL)) {
    const [printed, digits = ''] = match;
    const before = passage.text.slice(Math.max(0, offset - 16), offset);
    if (NOT_THIS.test(before) || NOT_THIS.test(printed)) continue;
    const value = readFigure(digits);
    if (totals.some((total) => agreesAsPrinted(value, total))) {
      yield 'agrees' as const;
      continue;
    }
    // 总分100分 is the most that there is.
    if (value.value.eq(100)) continue;
    const at = placeIn(passage, offset + printed.indexOf(digits), digits.length);
    yield failure(at, TEXT_LABELS.total, `${digits}分`, `${formatPoints(main.value)}分`);
  }
}

function* gradesIn({ report, words }: Subject) {
  const grades = report.assessments.flatMap(({ gradeRaw }) => valueOf(gradeRaw) ?? []);
  const [main] = grades;
  if (main === undefined) return;
  const known = new Set(grades.map(normalizeGrade));
  for (const { match, passage, offset } of words().find(GRADE)) {
    const [printed, word = ''] = match;
    const before = passage.text.slice(Math.max(0, offset - 16), offset);
    // 90分以上，等级为优: a scale, not a result.
    if (NOT_THIS.test(before) || SCALE.test(before) || /[为是：:“"「]/.test(printed) === false) continue;
    if (known.has(normalizeGrade(word))) {
      yield 'agrees' as const;
      continue;
    }
    const at = placeIn(passage, offset + printed.lastIndexOf(word), word.length);
    yield failure(at, TEXT_LABELS.grade, word, main);
  }
}

/** Amounts that are named as the total of a column, and digits of a total that changed places. */
function* amountsOf({ report, funds, words }: Subject) {
  const line = totalOf(funds)?.line;
  if (line === undefined || funds === null) return;
  const { fiscalYear } = report;
  const all = funds.lines.flatMap((one) =>
    (['initialBudget', 'fullYearBudget', 'received', 'executed', 'unspent'] as const).flatMap(
      (column) => exactMoney(one, column) ?? [],
    ),
  );
  for (const amount of amountsIn(words())) {
    if (OF_A_PART.test(amount.before) || isOfAnotherYear(amount, fiscalYear)) continue;
    const found = COLUMN_WORDS.find(([, pattern]) => pattern.test(amount.before))?.[0];
    const named = found === 'budget' ? BUDGETS.find((column) => exactMoney(line, column) !== null) : found;
    const fact = named === undefined ? null : exactMoney(line, named);
    if (all.some((money) => isSame(amount, money))) {
      if (fact !== null) yield 'agrees' as const;
      continue;
    }
    const slip = all.find((money) => isSlipOf(amount.money.raw, money.raw));
    const meant = fact !== null && named !== undefined ? { money: fact, label: COLUMN_LABELS[named] } : null;
    const other = meant ?? (slip === undefined ? null : { money: slip, label: TEXT_LABELS.amount });
    if (other === null) continue;
    const at = placeIn(amount.passage, amount.offset, amount.length);
    yield failure(at, other.label, amount.money.raw, amountInMessage(other.money, amount.money));
  }
}

/** Digits that nobody counts at a glance: 12000000万元. */
const LONG = /\d{5}/;

/** The amount of a table beside one of the words: as it is printed, but for rows of digits, which read as everywhere. */
function amountInMessage({ raw, fen }: Money, words: Money): string {
  const said = formatAmount(fen);
  return LONG.test(raw) && said !== formatAmount(words.fen) ? said : raw;
}

/** 2022年度预算安排 in a report on 2023. */
function isOfAnotherYear({ before }: TextAmount, { from, to }: Subject['report']['fiscalYear']): boolean {
  return [...before.matchAll(/((?:19|20)\d{2})年/g)].some(
    ([, year]) => Number(year) < from || Number(year) > to,
  );
}

function isSame({ money }: TextAmount, fact: Money): boolean {
  return agreesAsPrinted(printedAmount(money), printedAmount(fact).value);
}

function failure(at: ReturnType<typeof placeIn>, what: string, printed: string, fact: string) {
  return { status: 'fail' as const, at, args: { what, printed, fact } };
}
