import type { ExecutionPoints } from '../form/execution-beside.ts';
import { fundColumnSays, fundSource } from '../form/fund-headers.ts';
import { OUTSIDE } from '../form/pairs.ts';
import type { AmountField, Paragraph, Place } from '../proposal.ts';

/** A fact that the prose states, with the words it was found in. */
export interface WordFact {
  readonly value: string;
  readonly printed: string;
  readonly at: Place;
}

/** A grade, with the totals of the whole that its sentence states. */
export interface GradeFact extends WordFact {
  readonly totals: readonly string[];
}

export interface WordFacts {
  readonly amounts: Readonly<Partial<Record<AmountField, readonly WordFact[]>>>;
  readonly rate: readonly WordFact[];
  /** 其中省级补助30万元 behind an amount. */
  readonly parts: readonly {
    readonly field: AmountField;
    readonly label: WordFact;
    readonly amount: WordFact;
  }[];
  /** Points of the execution of the budget. */
  readonly execution: ExecutionPoints | null;
  readonly total: readonly WordFact[];
  /** Of these the ones whose words speak of the whole. */
  readonly wholes: readonly WordFact[];
  readonly grade: readonly GradeFact[];
  readonly year: readonly WordFact[];
  readonly documents: readonly {
    readonly title: WordFact;
    readonly docNo: WordFact | null;
    /** The words before it say that something is done by it. */
    readonly isBasis: boolean;
  }[];
}

const SUM = '((?:约|近)?\\d[\\d,，]*(?:\\.\\d+)?(?:余)?(?:亿|[十百千]?万|百|千)?元)';
const BETWEEN = '[^，。；、,;0-9]{0,10}?';
const AMOUNTS: readonly (readonly [AmountField, RegExp])[] = [
  ['initialBudget', new RegExp(`(?:年初预算|批复预算|年初安排|年初(?=\\d))${BETWEEN}${SUM}`, 'g')],
  [
    'fullYearBudget',
    new RegExp(`(?:全年预算|调整后预算|预算调整为|调整预算|调整后(?=\\d))${BETWEEN}${SUM}`, 'g'),
  ],
  [
    'fullYearBudget',
    new RegExp(`(?<!年初|期初|批复|调整后?)预算(?:共?安排|总额|总投入){1,2}${BETWEEN}${SUM}`, 'g'),
  ],
  ['received', new RegExp(`(?:实际到位|到位资金|资金到位|[，。；到]到位)${BETWEEN}${SUM}`, 'g')],
  ['received', new RegExp(`${SUM}[^，。；]{0,12}?(?:全部|已|均)?(?:拨付)?到位`, 'g')],
  [
    'executed',
    new RegExp(
      `(?:全年执行数|实际(?:支付|支出|使用|执行)|(?:全年|当年|本年)(?:支付|支出)|(?:累计|共|已)(?:支付|支出)|执行数|支出总额)${BETWEEN}${SUM}`,
      'g',
    ),
  ],
];
const RATE = /(?:预算)?执行率(?:为|达到|达|是)?(\d+(?:\.\d+)?[%％])/g;
const TOTALS = [
  /(?:评分结果|综合得分|总得分|自评(?:总)?(?:得分|分)|评价得分|最终得分|总分)(?:为|是|[:：])?\s*(\d{1,3}(?:\.\d{1,2})?)\s*分/g,
  /(?:年度)?得(\d{1,3}(?:\.\d{1,2})?)分，等[级次]/g,
];
/** Points of anything: what is left where no words speak of the whole. */
const POINTS = /得分(?:为|是|[:：])?\s*(\d{1,3}(?:\.\d{1,2})?)\s*分/g;
/** 产出指标（分值50分，自评得分49.76分）: the points of a level are not those of the whole. */
const OF_A_LEVEL =
  /(?:决策|过程|投入|管理|产出|效益|效果|满意度?|成本|(?:预算|资金)执行)(?:类|方面|情况|率)?(?:指标)?(?:[（(][^（()）]*(?:[)）][，,；;]?)?|分值[\d.]+分[，,])?(?:自评|评价|实际)?$/;
const GRADE =
  /(?:主要结论|(?:评价|自评|评定)?等[级次](?:评定)?|评价结果|评定)(?:为|是|[:：])?\s*[“"”]?(优秀|良好|优|良|中等|中|合格|较差|差|一般)[”"“]?(?=[，。；、）)\s]|$)(?!\s*[□☐☑☒✓✔√■●○])/g;
const YEAR = /(20\d{2})\s*年度?/g;
const DOCUMENT =
  /《([^《》]{4,120})》(?:\s*[（(]([^（）()]{1,20}[〔[【(（]\d{4}[〕\]】)）]\s*\d{1,4}\s*号)[）)])?/g;

/** Looks for what reports state in prose. Every find is a proposal: the words around may mean another thing. */
export function factsInWords(paragraphs: readonly Paragraph[]): WordFacts {
  const amounts: Partial<Record<AmountField, WordFact[]>> = {};
  for (const [field, pattern] of AMOUNTS)
    amounts[field] = [...(amounts[field] ?? []), ...found(paragraphs, pattern)];
  const parted = paragraphs.filter(({ text }) => text.includes('其中'));
  const totals = TOTALS.flatMap((pattern) => found(paragraphs, pattern, OF_A_LEVEL));
  return {
    amounts,
    parts: AMOUNTS.flatMap(([field, pattern]) => partsBehind(parted, field, pattern)),
    execution: executionIn(paragraphs),
    rate: found(paragraphs, RATE),
    total: totals.length > 0 ? totals : found(paragraphs, POINTS, OF_A_LEVEL),
    wholes: totals,
    grade: gradesIn(paragraphs, totals.length > 0 ? TOTALS : [POINTS]),
    year: found(paragraphs, YEAR),
    documents: documents(paragraphs),
  };
}

function gradesIn(paragraphs: readonly Paragraph[], points: readonly RegExp[]): GradeFact[] {
  const sentences = paragraphs.flatMap(({ text, at }) =>
    text.split(/(?<=。)/).map((sentence) => [{ text: sentence, at }]),
  );
  return sentences.flatMap((sentence) => {
    const totals = points.flatMap((pattern) => found(sentence, pattern, OF_A_LEVEL));
    return found(sentence, GRADE).map((grade) => ({ ...grade, totals: totals.map(({ value }) => value) }));
  });
}

/** @param not words before a find that make it another thing */
function found(paragraphs: readonly Paragraph[], pattern: RegExp, not?: RegExp): WordFact[] {
  return paragraphs.flatMap(({ text, at }) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !not?.test(text.slice(Math.max(0, index - LONGEST_BEFORE), index)))
      .map((match) => ({ value: match[1] ?? '', printed: match[0], at })),
  );
}

const LONGEST_BEFORE = 30;

const PARTS = /^[，,、；;（(]\s*其中[:：，,]?\s*/;
const PART = new RegExp(`^([一-龥（）()]{2,16}?)(?:为|[:：])?${SUM}[、，,；;和及]?\\s*`);

/** Names of sources and their amounts in turn, right behind the amount that they are parts of. */
function partsBehind(
  paragraphs: readonly Paragraph[],
  field: AmountField,
  pattern: RegExp,
): WordFacts['parts'] {
  return paragraphs.flatMap(({ text, at }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const behind = text.slice(match.index + match[0].length);
      const parts: WordFacts['parts'][number][] = [];
      let rest = PARTS.test(behind) ? behind.replace(PARTS, '') : '';
      for (let part = PART.exec(rest); part !== null; part = PART.exec(rest)) {
        const [printed, label = '', amount = ''] = part;
        // 其中省级补助30万元，全年实际支出48万元: what follows is an amount of the whole again.
        if (fundSource(label) === null || fundColumnSays(label) !== null) break;
        parts.push({ field, label: { value: label, printed, at }, amount: { value: amount, printed, at } });
        rest = rest.slice(printed.length);
      }
      return parts;
    }),
  );
}

const EXECUTION =
  /(?:预算|资金)执行(?:情况|率)?(?:指标)?[（(，,:：]?(?:的?(?:分值|权重)|满分)(?:为)?\s*(\d{1,2})\s*分[）)]?[，,；;]?\s*(?:自评|实际|评价)?得分?(?:为)?\s*(\d{1,2}(?:\.\d{1,2})?)\s*分/;

/** 预算执行情况分值10分，得分9.73分 */
function executionIn(paragraphs: readonly Paragraph[]): ExecutionPoints | null {
  for (const { text, at } of paragraphs) {
    const [, weight, score] = EXECUTION.exec(text) ?? [];
    const cell = (own: string) => ({ ...OUTSIDE, text: own, at });
    if (weight !== undefined && score !== undefined) return { weight: cell(weight), score: cell(score) };
  }
  return null;
}

function documents(paragraphs: readonly Paragraph[]): WordFacts['documents'] {
  const seen = new Set<string>();
  const list: WordFacts['documents'][number][] = [];
  for (const { text, at } of paragraphs)
    for (const match of text.matchAll(DOCUMENT)) {
      const [printed, title = '', docNo] = match;
      const isDocument =
        docNo !== undefined ||
        /(?:办法|通知|意见|方案|规定|条例|规划|纲要|细则|决定|批复|法)(?:[＞>]?的通知)?[＞>]?$/.test(title);
      if (!isDocument || seen.has(title)) continue;
      seen.add(title);
      list.push({
        title: { value: title, printed, at },
        docNo: docNo === undefined ? null : { value: docNo, printed, at },
        isBasis:
          docNo !== undefined || /(?:依据|根据|按照|依照)[^。；]{0,8}$/.test(text.slice(0, match.index)),
      });
    }
  return list;
}
