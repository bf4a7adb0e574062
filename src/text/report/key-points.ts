import { REMARK_KIND_WORDS, remarkCount } from './remark-kinds.ts';

type Values = Readonly<Record<string, unknown>>;
const said = (values: Values, key: string): string => String(values[key] ?? '');

/** What matters most, in words without codes and formulas; the full remark stands on the page of all checks. */
export const KEY_POINT_TEXT = {
  heading: '最要紧的几点',
  none: '本站的核对没有发现对不上的数字和说法。',
  waived: (reason: string) => `公开单位说明：${reason}`,
  rest: (count: number) => (count === 0 ? '全部核验结果' : `其余${count}项，和全部核验结果`),
  kinds: REMARK_KIND_WORDS,
  /** By the weight of the remark, the two kinds of contradiction apart. */
  labels: { figures: '数字对不上', words: '说法对不上', absence: '没有说清', form: '写法' },
  /** The score that the report gives and the one of a review, where they part. */
  reviewedLabel: '复核改了分',
  reviewed: (scores: string, difference: string) => `${scores}，相差${difference}分`,
  counts: (counts: readonly string[]) => `核验：${counts.join('，')}`,
  count: remarkCount,
  agreed: (count: number) => `核对一致${count}项`,
  place: '看原处',
  pageTitle: (title: string) => `核算与核验：${title}`,
  pageHeading: '核算与核验',
  pageLead: '比率和得分怎样算出来，每一条规则核对的结果，都列在这里。只说计算和原文写法，不作评判。',
  back: '回到报告',
  group: (label: string, count: number) => `${label}（${count}项）`,
  explain: {
    contradiction: '两处数字或说法不一致，或者与报告自己写明的目标、办法不一致。',
    absence: '应当写明而没有写明的内容；报告没有写明评分办法的，按本站选用的办法算出的差别也列在这里。',
    form: '用语、编号、提纲和模板痕迹。',
  },
} as const;

/** By rule id, from the values of the remark. A rule without an entry keeps its own words, less the formulas. */
const PLAIN: Readonly<Record<string, (values: Values) => string>> = {
  X_LOW: (v) => `只花了${said(v, 'budgetLabel')}的${said(v, 'percent')}，文中没有说明原因`,
  C_GAP: (v) => `文中写“${said(v, 'phrase')}”，同时有${said(v, 'unspent')}没有花`,
  X_SAVING: (v) => `文中写“${said(v, 'phrase')}”，没有把计划完成的和实际完成的对照`,
  X_RATE: (v) => `${said(v, 'line')}执行率写作${said(v, 'printed')}，按金额计算是${said(v, 'computed')}`,
  X_PARTS: (v) =>
    `${said(v, 'column')}的分项合计${said(v, 'sum')}，合计行写作${said(v, 'total')}，相差${said(v, 'difference')}`,
  S_TOTAL: (v) => `${said(v, 'what')}写作${said(v, 'printed')}分，各项相加是${said(v, 'sum')}分`,
  W_SUM: (v) => `各项分值相加是${said(v, 'sum')}分，不是${said(v, 'expected')}分`,
  N_SUM: (v) => `${said(v, 'label')}写作${said(v, 'printed')}，各项相加是${said(v, 'sum')}`,
  S_LEAF: (v) =>
    `“${said(v, 'name')}”得${said(v, 'printed')}分，${v.assumed ? '按本站选用的办法' : '按所用办法'}是${said(v, 'computed')}分`,
  T_OVER: (v) =>
    `“${said(v, 'name')}”目标${said(v, 'target')}，实际${said(v, 'actual')}，是目标的${said(v, 'percent')}`,
  N_TWICE: (v) =>
    `“${said(v, 'what')}”文中一处写作${said(v, 'printed')}，${said(v, 'where')}为${said(v, 'fact')}`,
  M_TABLE: (v) => `没有公布指标评分表，总分${said(v, 'total')}分怎样得来无从核对`,
};

export function plainRemark(id: string, message: string, values: Values): string {
  const own = PLAIN[id];
  if (own !== undefined) return own(values);
  return message
    .replace(/（[^（）]*[÷×+=→−][^（）]*）/g, '')
    .replace(/（按本站选用的[^（）]*（[^（）]*）[^（）]*）/g, '');
}
