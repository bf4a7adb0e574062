import { EVERY_YEAR, GROUNDS, reread, words } from './template.ts';

const KEEP = '原件如此的照录，并在 waivers 登记';

/** What a list is made of, for N_COUNT. */
export const LIST_LABELS = {
  points: '要点',
  indicators: '指标评分表',
} as const;

/** Lists of the record that a report says the length of. */
export const RECORD_LISTS = {
  findings: '存在的问题',
  recommendations: '有关建议',
  reportedWork: '成效分项',
} as const;

/** What a figure of the words is, in sentences. */
export const TEXT_LABELS = {
  total: '总分',
  grade: '等级',
  amount: '资金表',
  table: '指标表',
  funds: '资金表',
} as const;

export const NUMBER_CHECKS = {
  N_TEXT: words<{ what: string; printed: string; fact: string }, { count: number }>({
    severity: 'warn',
    weight: 'figures',
    title: '正文写的分数、等级和金额与数据是否相符',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '正文写“总分73.12分”，评分表为78分；正文写180.61万元，资金表为108.61万元',
    message: ({ what, printed, fact }) => `正文写作${printed}，${what}为${fact}`,
    hint: () => '对照原件重读两处，录入有误的按原件改正；原文前后不一的照录',
    passed: ({ count }) => `正文写的${count}处分数、等级和金额与数据相符`,
  }),
  N_TWICE: words<{ what: string; printed: string; where: string; fact: string }, { count: number }>({
    severity: 'warn',
    weight: 'figures',
    title: '同一事项的数字前后是否一致',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '指标表写补贴性培训2876人次，完成情况写3888人次',
    message: ({ what, printed, where, fact }) => `“${what}”此处写作${printed}，${where}为${fact}`,
    hint: () => '对照原件重读两处，录入有误的按原件改正；原文前后不一的照录',
    passed: ({ count }) => `${count}处同一事项的数字前后一致`,
  }),
  N_SUM: words<
    { problem: string; label: string; printed: string; formula: string; sum: string },
    { problem: string; label: string; printed: string; formula: string; sum: string; rounded: boolean }
  >({
    severity: 'error',
    weight: 'figures',
    title: '合计数与分项数是否相符',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '检定计量器具1490台（件），其中649 + 762 + 78 = 1489',
    message: ({ problem, label, printed, formula, sum }) => {
      switch (problem) {
        case 'equal':
          return `${label}写作${printed}，应与之相等的${formula}`;
        case 'part':
          return `${label}写作${printed}，多于所属的${formula}`;
        default:
          return `${label}写作${printed}，各项合计${sum}（${formula}）`;
      }
    },
    hint: ({ problem }) =>
      problem === 'sum'
        ? `${reread('N_SUM', '合计和每一项')}；原文没有说是合计的，删去 sumOf`
        : `${reread('N_SUM', '两个数')}；原文没有说这一关系的，删去 equalTo 或 partOf`,
    passed: ({ problem, label, printed, formula, sum, rounded }) => {
      if (problem === 'equal') return `${label}${printed}，与${formula}相等`;
      return rounded
        ? `${label}写作${printed}，${formula} = ${sum}，相差在四舍五入的误差以内`
        : `${label}${printed} = ${formula}，相符`;
    },
    unknown: '正文没有可以加总核对的数字',
  }),
  N_COUNT: words<
    { printed: string; stated: number; found: number; list: string },
    { printed: string; found: number }
  >({
    severity: 'error',
    weight: 'figures',
    title: '写明的项数与所列是否相符',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '写明15个项目，年初8个、追加8个，合计16个',
    message: ({ printed, stated, found, list }) => `写有“${printed}”（${stated}），${list}有${found}`,
    hint: () => `对照原件，看是否漏录或多录了一项；${KEEP}`,
    passed: ({ printed, found }) => `写明的项数与所列相符：“${printed}”，所列${found}项`,
  }),
  N_COVERAGE: words<{
    part: string;
    partFigure: string;
    whole: string;
    wholeFigure: string;
    thing: string;
    percent: string;
  }>({
    severity: 'note',
    weight: 'absence',
    title: '部分与总数的关系是否写明',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '检查检验检测机构8家，督促自查30家，没有写明两者的关系',
    message: ({ part, partFigure, whole, wholeFigure, thing, percent }) =>
      `“${part}”${partFigure}，“${whole}”${wholeFigure}，都是${thing}，没有写明两者的关系；如为部分与总数，占${percent}`,
    hint: () =>
      '原文写明一个是另一个的一部分的，在 statements 的 partOf 指明总数是哪一个；两者无关或原文未说明的照录',
  }),
  N_APPROX: words<{ problem: string; printed: string; label: string; count: number }>({
    severity: 'note',
    weight: 'form',
    title: '约数和合并的计量单位',
    ground: GROUNDS.form,
    since: EVERY_YEAR,
    example: '发放资料1000余份；检定1489台/件',
    message: ({ problem, printed, label, count }) =>
      problem === 'unit'
        ? `${label}等${count}个数字的计量单位“${printed}”合并了两种单位`
        : `${label}${printed}是约数，照录，不参与计算`,
    hint: ({ problem }) =>
      problem === 'unit'
        ? '照录不改。以后编写时分别写，例如“1300台、189件”'
        : '原文另有准确数的改录准确数，例如“1032份”；没有的照录',
  }),
  U_FORMAT: words<{ printed: string; problem: string }>({
    severity: 'error',
    weight: 'form',
    title: '数字的写法是否完整',
    ground: GROUNDS.form,
    since: EVERY_YEAR,
    example: '“7,00.0,77”“677,00元”“102 4万元”',
    message: ({ printed, problem }) => {
      switch (problem) {
        case 'gap':
          return `数字“${printed}”中间有空格，不能确定是一个数还是两个数`;
        case 'letter':
          return `“${printed}”里数字与字母混用，不能确定大小`;
        default:
          return `数字“${printed}”的分节号或小数点不完整，不能确定大小`;
      }
    },
    hint: () => `对照原件，录入有误的按原件写，例如“67,700元”或“700.077”；${KEEP}`,
  }),
};
