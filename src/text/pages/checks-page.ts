/** Words of the verification panel and of the pages that explain checks. */
export const VERIFY_WORDS = {
  passed: (count: number) => `${count}项核对一致`,
  unknown: (count: number) => `${count}项无法核对`,
  waived: (by: string, on: string, reason: string) => `经${by}批准照此公开（${on}）：${reason}`,
  place: '看原处',
  allRules: '全部核对规则',
} as const;

export const CHECKS_PAGE_TEXT = {
  title: '核对规则',
  description: '本站核对报告的每一条规则：核对什么、依据是什么、现在有多少份报告与之不一致',
  intro:
    '下列规则由程序对每一份报告逐条核对，只说计算结果和原文写法，不作评判。按查出来的是什么分为三类，与报告页相同；同一条规则在个别情形下可能归入另一类，以报告页所写为准。编号长期不变。',
  flagged: (count: number) => (count === 0 ? '目前没有报告' : `目前${count}份报告`),
  since: (year: number) => `适用于${year}年度及以后的报告`,
  everyYear: '适用于所有年度',
  more: (count: number) => `另有${count}份`,
  now: '哪些规则查出了不一致',
  rule: '规则',
  kind: '类别',
  reports: '报告数',
  count: (count: number) => `${count}份`,
  group: (kind: string, count: number) => `${kind}（${count}条）`,
  ground: '依据',
  applies: '适用',
  example: '举例',
  state: '现在',
  list: '列出报告',
} as const;
