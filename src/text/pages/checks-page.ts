/** Words of the verification panel and of the pages that explain checks. */
export const VERIFY_WORDS = {
  heading: '数据核验',
  intro: '本站按公开的规则核对报告中的数字和写法，只说计算结果和原文写法，不作评判。',
  failed: (count: number) => `${count}项与规则不一致`,
  passed: (count: number) => `${count}项核对一致`,
  unknown: (count: number) => `${count}项无法核对`,
  none: '没有发现与规则不一致的地方',
  severity: { error: '应当更正', warn: '需要说明', note: '提示' },
  status: { pass: '一致', fail: '不一致', unknown: '无法核对' },
  waived: (by: string, on: string, reason: string) => `经${by}批准照此公开（${on}）：${reason}`,
  group: (severity: string, count: number) => `${severity}（${count}项）`,
  more: (count: number) => `其余${count}项`,
  place: '看原处',
  allRules: '全部核对规则',
  summary: (failed: readonly string[], passed: number, unknown: number) =>
    `数据核验：${[...failed, `核对一致${passed}项`, `无法核对${unknown}项`].join('，')}`,
  summaryPart: (severity: string, count: number) => `${severity}${count}处`,
} as const;

export const CHECKS_PAGE_TEXT = {
  title: '核对规则',
  description: '本站核对报告的每一条规则：核对什么、依据是什么、现在有多少份报告与之不一致',
  intro:
    '下列规则由程序对每一份报告逐条核对。编号长期不变。“应当更正”的问题不改正不能公开，除非写明理由并由有关岗位批准；“需要说明”和“提示”随报告一起公开。',
  flagged: (count: number) => (count === 0 ? '目前没有报告' : `目前${count}份报告`),
  since: (year: number) => `适用于${year}年度及以后的报告`,
  everyYear: '适用于所有年度',
  more: (count: number) => `另有${count}份`,
  now: '哪些规则查出了不一致',
  rule: '规则',
  severity: '性质',
  reports: '报告数',
  count: (count: number) => `${count}份`,
  group: (severity: string, count: number) => `${severity}（${count}条）`,
  ground: '依据',
  applies: '适用',
  example: '举例',
  state: '现在',
  list: '列出报告',
} as const;
