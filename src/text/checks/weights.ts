import { byScheme, EVERY_YEAR, GROUNDS, reread, SINCE_2020, words } from './template.ts';

/** Names of sums of weights. */
export const WEIGHT_LABELS = {
  rows: '各指标',
  level1: '一级指标',
  goals: '各年度目标',
  execution: '预算执行率',
  row: (name: string) => `“${name}”`,
} as const;

export const WEIGHT_CHECKS = {
  W_SUM: words<
    { formula: string; sum: string; expected: string },
    { formula: string; sum: string; rounded: boolean }
  >({
    severity: 'error',
    weight: 'figures',
    title: '分值合计是否为100',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '指标70 + 20 + 10，另有预算执行率10，合计110分',
    message: ({ formula, sum, expected }) => `分值合计${sum}分（${formula}），不是${expected}分`,
    hint: () =>
      `${reread('W_SUM', '每一项分值')}；漏录的补录；附加分、扣分项另计，写进 indicators.adjustments`,
    passed: ({ formula, sum, rounded }) =>
      `分值合计${sum}分：${formula}${rounded ? '（平均分配，四舍五入后）' : ''}`,
    unknown: '没有公布全部分值，合计无从核对',
  }),
  W_PARENT: words<{ name: string; weight: string; sum: string; formula: string }, { count: number }>({
    severity: 'error',
    weight: 'figures',
    title: '下级分值之和与上级分值是否相符',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '“产出指标”50分，下列指标合计48分',
    message: ({ name, weight, sum, formula }) =>
      `“${name}”分值${weight}分，下列各项合计${sum}分（${formula}）`,
    hint: () => reread('W_PARENT', '小计和各项分值'),
    passed: ({ count }) => `${count}处小计的分值与下列各项之和相符`,
  }),
  W_SCHEME: words<
    {
      name: string;
      found: string;
      expected: string;
      scheme: string;
      assumed: boolean;
      adjustable: boolean;
    },
    { scheme: string; assumed: boolean }
  >({
    severity: 'warn',
    weight: 'figures',
    title: '分值与评分办法是否相符',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '产出70分、效益20分、满意度10分，办法为50分、30分、10分',
    message: ({ name, found, expected, scheme, assumed, adjustable }) =>
      `${name}分值${found}分，${byScheme(scheme, assumed)}为${expected}分${adjustable ? '（该办法的分值可以说明理由后调整）' : ''}`,
    hint: () =>
      '核对分值和一级指标的归类；调整过的写明理由，例如在正文写“本项目没有满意度指标，10分调入效益”；用的是其他办法的，改 scheme',
    passed: ({ scheme, assumed }) => `${byScheme(scheme, assumed)}核对，分值相符`,
    unknown: '没有指标分值，或者没有说明评分办法，不能与办法核对',
  }),
  W_OUTCOME60: words<
    { sum: string; formula: string; minimum: string },
    { sum: string; formula: string; minimum: string }
  >({
    severity: 'warn',
    weight: 'form',
    title: '产出和效益的分值是否不低于60',
    ground:
      '《项目支出绩效评价管理办法》（财预〔2020〕10号）：部门评价和财政评价的产出、效益指标权重不低于60%',
    since: SINCE_2020,
    example: '决策25分、过程25分、产出25分、效益25分',
    message: ({ sum, formula, minimum }) => `产出和效益分值合计${sum}分（${formula}），低于${minimum}分`,
    hint: () =>
      '核对一级指标的名称和分值是否录全；原文如此的照录。以后编写时调整，例如决策20、过程20、产出30、效益30',
    passed: ({ sum, formula, minimum }) => `产出和效益分值合计${sum}分（${formula}），不低于${minimum}分`,
  }),
};
