import type { Paragraph, Place } from '../proposal.ts';

/** A counted thing in the prose: 检查检验检测机构8家. */
export interface FoundStatement {
  readonly id: string;
  readonly label: string;
  readonly figure: string;
  readonly printed: string;
  readonly at: Place;
  readonly sumOf: readonly string[];
}

const UNITS =
  '台/件|人/次|人次|户次|亩次|家次|车次|万人次|万亩|万平方米|平方米|平方公里|公里|千米|立方米|公顷|套|台|件|家|户|人|名|次|个|项|份|处|座|所|批次|批|条|块|只|头|亩|吨|场|期|班|幢|栋|间|辆|部|册|篇|起|宗|笔|张|盏|根|株|棵|米|眼|口|对|组|支';
const FIGURE = new RegExp(
  `(?<!\\d[.,，]?)(?<![.第\\-—–~～])(\\d[\\d,]*(?:\\.\\d+)?(?:余)?(?:万|亿)?(?:${UNITS}))(?![\\d级等年月日])`,
  'g',
);
/** Figures of a target, of points or of the evaluation itself are no result. */
const NOT_RESULT =
  /目标|计划|分值|得分|扣|满分|指标|(?<!自我)评价|抽查|凭证|实际|完成值|不少于|不低于|不超过|≥|≤/;

/** Finds the figures that count results, and the sums that say of what they consist. */
export function statementsIn(paragraphs: readonly Paragraph[]): readonly FoundStatement[] {
  const found: FoundStatement[] = [];
  for (const { text, at } of paragraphs) {
    for (const sentence of text.split(/(?<=[。；])/)) {
      const own: FoundStatement[] = [];
      for (const match of sentence.matchAll(FIGURE)) {
        const before = sentence.slice(0, match.index);
        const clause = before.slice(
          Math.max(...['，', '。', '；', '、', '：', '（'].map((mark) => before.lastIndexOf(mark))) + 1,
        );
        if (NOT_RESULT.test(clause) || isQuoted(before)) continue;
        // 3*4米 is one figure, 26项指标中有5项 counts what follows.
        if (/[*×xX÷/]$/.test(before.trimEnd()) || /中有?$/.test(clause.trim())) continue;
        const after =
          /^[^，。；、：（）0-9]{0,14}/.exec(sentence.slice(match.index + match[0].length))?.[0] ?? '';
        // And the 26 are what is told of, no result.
        if (/^(?:指标|目标)|中有?$/.test(after.trim())) continue;
        const label = labelOf(clause, after);
        own.push({
          id: `figure-${found.length + own.length + 1}`,
          label: label || (own.at(-1)?.label ?? match[0]),
          figure: match[1] ?? '',
          printed: `${clause}${match[0]}`,
          at,
          sumOf: [],
        });
      }
      found.push(...withSums(own, sentence));
    }
  }
  return found;
}

/** What is counted: the words before the figure, and the noun behind it. */
function labelOf(clause: string, after: string): string {
  const before = clause
    .replace(/^其中[:：]?/, '')
    .replace(/^对(?=.)/, '')
    .replace(/^[共已并及和]+(?=[检完签发提])/, '')
    .replace(/(?:\d[\d,.]*[\p{Script=Han}/]{1,3})+$/u, '')
    .trim();
  const noun = /^(?:参与|的|以上|以下|左右|次|进行|开展)/.test(after) ? '' : after.trim();
  return `${before}${noun}`;
}

/** Inside quotation marks stands a name, not a result. */
function isQuoted(before: string): boolean {
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}

/** `共检定1489台/件，其中A649台/件、B762台/件、C78台/件`: the parts follow 其中 and add up. */
function withSums(own: readonly FoundStatement[], sentence: string): readonly FoundStatement[] {
  const at = sentence.indexOf('其中');
  if (at === -1) return own;
  const position = (one: FoundStatement) => sentence.indexOf(one.figure);
  const whole = own.findLast((one) => position(one) < at);
  const parts = own.filter((one) => position(one) > at && unitOf(one) === (whole ? unitOf(whole) : ''));
  if (whole === undefined || parts.length < 2) return own;
  const sum = parts.reduce((total, one) => total + numberOf(one), 0);
  if (Math.abs(sum - numberOf(whole)) > 1e-9) return own;
  return own.map((one) => (one === whole ? { ...one, sumOf: parts.map(({ id }) => id) } : one));
}

function numberOf({ figure }: FoundStatement): number {
  return Number(/^[\d,.]+/.exec(figure)?.[0].replaceAll(',', '') ?? Number.NaN);
}

function unitOf({ figure }: FoundStatement): string {
  return figure.replace(/^[\d,.]+(?:余)?/, '');
}
