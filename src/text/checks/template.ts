/** Printed forms of the numbers and names behind what a check found. */
export type CheckValues = Readonly<Record<string, string | number | boolean | null>>;

/** The words of one check. Public words state a fact of form or arithmetic, never a judgement of anybody. */
export interface CheckText<A extends CheckValues = CheckValues, P extends object = CheckValues> {
  readonly severity: 'error' | 'warn' | 'note';
  /** What kind of remark a failure is to a reader. A failure may say otherwise of itself. */
  readonly weight: 'figures' | 'words' | 'absence' | 'form';
  /** What is checked, in a few words. */
  readonly title: string;
  /** Legal or arithmetic ground. */
  readonly ground: string;
  /** First year of reports that the rule is meant for; older reports get a note instead of an error or warning. */
  readonly since: number;
  /** An example that the rule flags. */
  readonly example: string;
  readonly message: (args: A) => string;
  readonly hint: (args: A) => string;
  /** What readers see where the check passes; checks without it stay silent when they pass. */
  readonly passed?: (args: P) => string;
  /** What readers see where the report does not state what the check needs. */
  readonly unknown?: string;
}

/** Rules of form and arithmetic hold for every year that a report can have. */
export const EVERY_YEAR = 1990;

/** First fiscal year evaluated under 财预〔2020〕10号. */
export const SINCE_2020 = 2020;

/** Grounds that several rules share. */
export const GROUNDS = {
  form: '形式核对：按原文的写法核对，不涉及内容的对错',
  outline: '参照《项目支出绩效评价管理办法》（财预〔2020〕10号）所附的报告参考提纲',
  table: '参照《项目支出绩效自评表》的栏目',
  arithmetic: '计算核对：按文中日期和数字计算',
  record: '本站记录规则：同一份记录的各部分应当一致',
} as const;

/** What readers see where the record does not show what a rule looks at. */
export function notSeen(title: string, reason: string): string {
  return `${title}：${reason}，没有核对`;
}

/**
 * What to do about a figure or a word that does not fit: read the original again, correct the copy where it is wrong,
 * and keep what is printed. A figure of our own is never offered as what to write: it would replace the source.
 */
export function reread(check: string, what: string): string {
  return `对照原件重读${what}，录入有误的按原件改正；原件如此的照录，并在 waivers 登记 {"check": "${check}", …}，写明理由和岗位`;
}

/** A sum beside the printed total: where rounding alone parts them, both are shown, for no reader finds them equal. */
export function sumShown(formula: string, sum: string, printed: string): string {
  return sum === printed
    ? `${formula} = ${sum}`
    : `${formula} = ${sum}，印作${printed}，相差在四舍五入的误差以内`;
}

/** Says by which scheme something was computed, and that we chose it where the report names none. */
export function byScheme(scheme: string, assumed: boolean): string {
  return assumed ? `按本站选用的“${scheme}”` : `按“${scheme}”`;
}

/** Names in a Chinese sentence. */
export function enumerate(names: readonly string[]): string {
  return names.join('、');
}

/**
 * Gives an entry of a catalogue the types of its arguments: those of a failure, and those of a pass where its words
 * take any. A rule that names one otherwise does not compile.
 */
export function words<A extends CheckValues, P extends object = object>(
  entry: CheckText<A, P>,
): CheckText<A, P> {
  return entry;
}
