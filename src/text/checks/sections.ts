import { EVERY_YEAR, GROUNDS, SINCE_2020, words } from './template.ts';

/** Sections and items of the reference outline, and those of the outline for transfer payments. */
export const OUTLINE_LABELS = {
  basic: '基本情况',
  goals: '项目绩效目标',
  work: '绩效评价工作开展情况',
  scope: '评价对象和范围',
  method: '评价方法的名称',
  standard: '评价标准',
  conclusion: '综合评价情况及评价结论',
  scoreTable: '综合评分表',
  analysis: '绩效评价指标分析',
  decision: '决策情况',
  process: '过程情况',
  output: '产出情况',
  benefit: '效益情况',
  issues: '存在的问题',
  causes: '原因分析',
  advice: '有关建议',
  transferGoals: '绩效目标分解下达情况',
  transferResults: '绩效目标完成情况分析',
} as const;

/** What a heading is about, for SEC_MISPLACED. */
export const TOPIC_LABELS = {
  background: '立项背景',
  funds: '资金',
  goals: '绩效目标',
  implementation: '实施情况',
  issues: '存在的问题',
  advice: '建议',
} as const;

/** What a thin section should say another time. */
const THIN_WRITES: Readonly<Record<string, string>> = {
  short: '写明做了什么、结果怎样，例如“检定1489台（件），完成计划的106%”',
  'no-figure': '写明完成了多少、与目标相差多少，例如“检定1489台（件），完成计划的106%”',
  'short-advice': '写明由谁、在什么时候、做到什么程度，例如“区财政局6月底前拨足尾款”',
  'short-problem': '写明事实、数量和原因，例如“2台设备闲置，操作人员没有到位”',
};

export const SECTION_CHECKS = {
  SEC_MISSING: words<{ items: string; under: string | null }>({
    severity: 'warn',
    weight: 'absence',
    title: '报告的部分是否齐全',
    ground: GROUNDS.outline,
    since: SINCE_2020,
    example: '“绩效评价工作开展情况”没有写评价对象和范围、评价方法和评价标准',
    message: ({ items, under }) => (under === null ? `没有“${items}”部分` : `“${under}”没有写${items}`),
    hint: ({ items }) => `原文写有的，补到正文或附件；确实没有的照录不补。以后编写时补上${items}`,
    passed: () => '参考提纲要求的部分都有',
  }),
  SEC_LEGACY: words<{ outline: string }>({
    severity: 'note',
    weight: 'form',
    title: '提纲是否为现行提纲',
    ground:
      '形式核对：财预〔2020〕10号的参考提纲按决策、过程、产出、效益分析，原办法（财预〔2011〕285号）已废止',
    since: SINCE_2020,
    example: '“项目绩效分析”分为经济性、效率性、效益性三段',
    message: ({ outline }) => `按“${outline}”的旧提纲编写`,
    hint: () => '照录不改；写明是旧提纲，例如 "outline": "2011-3E"。以后的报告按决策、过程、产出、效益分析',
  }),
  SEC_MISPLACED: words<{ heading: string; under: string; topic: string | null; titles: number }>({
    severity: 'note',
    weight: 'form',
    title: '内容是否在相应的标题下',
    ground: GROUNDS.form,
    since: EVERY_YEAR,
    example: '“3.经费来源和使用情况”下写的是项目绩效目标',
    message: ({ heading, under, topic, titles }) =>
      topic === null
        ? `“${heading}”下只有${titles}个标题，没有正文`
        : `“${under}”下的“${heading}”写的是${topic}`,
    hint: ({ topic }) =>
      topic === null
        ? '核对录入时是否漏了正文；原文只有标题的照录'
        : '核对标题级别是否录错（# 的个数）；原文如此的照录不移。以后编写时放到相应的标题下',
  }),
  SEC_THIN: words<{
    heading: string;
    problem: string;
    length: number;
    /** There are headings below it, which are counted with the words. */
    heads: boolean;
    phrase: string | null;
  }>({
    severity: 'warn',
    weight: 'absence',
    title: '主要部分是否有实质内容',
    ground: '形式核对：不足60字，或没有数字',
    since: EVERY_YEAR,
    example: '“效率性分析”只有一句“较好地完成了各项目标任务”',
    message: ({ heading, problem, length, heads, phrase }) => {
      if (problem === 'sample') {
        return `“${heading}”写到“${phrase ?? ''}”，没有写数量、人员或时间`;
      }
      return problem === 'no-figure'
        ? `“${heading}”没有数字`
        : `“${heading}”${heads ? '连同小标题共' : '正文'}${length}字`;
    },
    hint: ({ problem }) =>
      problem === 'sample'
        ? '原文有数量和时间的补录，例如“2024年3月5日至8日，5人到12个点位现场核查”；没有的照录'
        : `核对是否漏录；原文如此的照录。以后编写时${THIN_WRITES[problem] ?? THIN_WRITES['short']}`,
  }),
  ANNEX_EMPTY: words<{ title: string }>({
    severity: 'warn',
    weight: 'absence',
    title: '附件是否有内容',
    ground: GROUNDS.outline,
    since: EVERY_YEAR,
    example: '“五、附件”之后没有任何内容',
    message: ({ title }) => `“${title}”只有标题，没有内容`,
    hint: () =>
      '取得附件的，放进 attachments 文件夹并在 annexes 写 "file": "评分表.pdf"；原文如此的写 "emptyInSource": true',
    passed: () => '附件都有内容',
  }),
};
