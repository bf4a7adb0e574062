import type { Inexact, NumberOp } from './shape.ts';

/** What an operator word says; `inexact` only for words such as 约. */
export interface Operator {
  readonly op: NumberOp;
  readonly inexact?: Inexact;
}

const BEFORE: Readonly<Record<Exclude<NumberOp, 'approx'>, string>> = {
  ge: '≥ 不少于 不低于 不小于 不得少于 不得低于 不应低于 不能低于 不低於 至少 最少 最低 不下于 不弱于',
  gt: '> 大于 高于 多于 超过 突破 超出 超',
  eq: '= 等于',
  le: '≤ 不超过 不高于 不大于 不多于 不得超过 不得高于 不应超过 不能超过 未超过 未高于 不超 至多 最多 最高 不迟于 不晚于',
  lt: '< 小于 低于 少于 不足 不满 不到 未满',
};

const APPROX_BEFORE = ['约', '大约', '约为', '近', '将近', '接近', '≈'];

const AFTER: readonly (readonly [words: string, operator: Operator])[] = [
  ['及以上 或以上 以上 及其以上', { op: 'ge' }],
  ['及以下 或以下 以下 及其以下 以内 之内 内', { op: 'le' }],
  ['左右 上下 不等', { op: 'approx', inexact: 'about' }],
];

const PREFIXES: readonly (readonly [string, Operator])[] = [
  ...(Object.entries(BEFORE) as [Exclude<NumberOp, 'approx'>, string][]).flatMap(([op, words]) =>
    words.split(' ').map((word) => [word, { op }] as const),
  ),
  ...APPROX_BEFORE.map((word) => [word, { op: 'approx', inexact: 'about' }] as const),
].sort(([a], [b]) => b.length - a.length);

const SUFFIXES: readonly (readonly [string, Operator])[] = AFTER.flatMap(([words, operator]) =>
  words.split(' ').map((word) => [word, operator] as const),
).sort(([a], [b]) => b.length - a.length);

/** An operator at the very end of the words before a number, and the words before it. */
export function operatorBefore(head: string): { operator: Operator; rest: string } | null {
  for (const [word, operator] of PREFIXES) {
    if (head.endsWith(word)) return { operator, rest: head.slice(0, -word.length) };
  }
  return null;
}

/** An operator at the very end of the words after a number, and the words before it. */
export function operatorAfter(tail: string): { operator: Operator; rest: string } | null {
  for (const [word, operator] of SUFFIXES) {
    if (tail.endsWith(word)) return { operator, rest: tail.slice(0, -word.length) };
  }
  return null;
}

/** The wider of two bounds that say the same direction; `null` where they contradict each other (≥ with 以内). */
function widest(a: NumberOp, b: NumberOp): NumberOp | null {
  if (a === b) return a;
  const pair = new Set([a, b]);
  if (pair.has('ge') && pair.has('gt')) return 'ge';
  if (pair.has('le') && pair.has('lt')) return 'le';
  return null;
}

/** Joins the operators found around one number. None means equal; two must agree: 不少于…以上. */
export function combine(operators: readonly Operator[]): Operator | null {
  const [first, ...others] = operators;
  if (!first) return { op: 'eq' };
  let joined = first;
  for (const other of others) {
    const op = widest(joined.op, other.op);
    if (op === null) return null;
    joined = { ...joined, op };
  }
  return joined;
}

export const OPERATOR_SIGN: Readonly<Record<NumberOp, string>> = {
  ge: '≥',
  gt: '>',
  eq: '=',
  le: '≤',
  lt: '<',
  approx: '约',
};
