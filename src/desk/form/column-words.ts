import { remembering } from '../../model/remember.ts';
import { labelText } from './words.ts';

/** What a column of an indicator table holds. */
export type ColumnKind =
  | 'level'
  | 'name'
  | 'weight'
  | 'sign'
  /** Which way an indicator points, in words. */
  | 'direction'
  | 'unit'
  | 'target'
  | 'actual'
  | 'score'
  | 'reviewed'
  | 'ratio'
  | 'deduction'
  /** A value of another year, or of a part of it. */
  | 'baseline'
  | 'reason'
  | 'improvement'
  | 'standard'
  | 'explanation'
  | 'evidence'
  | 'remark'
  | 'sequence'
  | 'label'
  | 'unknown';

/**
 * What a header says, in order: the first that fits decides. Patterns rather than lists of names: the officers of every
 * place word these headers anew.
 */
const SAYS: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(序号|编号|行次|序列)$/, 'sequence'],
  // 行业基准值 is what others reach.
  [
    /上年|去年|上一年|往年|前年|基期|历史|上期|[一二三四1-4]季度|[上下]半年|^(?:行业|同类)|^全[国省市](?:平均|水平)|(?:基准|平均)值$|^\d{1,2}(?:[-—–~至]\d{1,2})?月份?$/,
    'baseline',
  ],
  // Two values in one column are taken apart by a person.
  [/(目标|指标值|计划值?|预期值?)[和及与、/](实际)?(完成|实现|达成|实际)/, 'unknown'],
  [/^(三级|绩效|评价)?指标(名称|内容)?(及|和|与|（)(分值|权重)/, 'name'],
  [
    /(评分|计分|打分|评价|评估|赋分|扣分|考核)(标准|基准|办法|细则|规则|要点|方法|依据)|^评价要点$/,
    'standard',
  ],
  [/指标(解释|释义|说明|内涵|定义)|^解释$|(设定|设置|确定|测算)依据$/, 'explanation'],
  [/佐证|证明材料|数据来源|资料来源|取数|支撑材料|依据材料/, 'evidence'],
  [/^偏[差离](?:度|率|值|幅度|程度)$/, 'ratio'],
  [
    /(偏差|未完成|扣分|失分|丢分|未得满分|差异|未达标).*(原因|理由|说明|依据|分析|情况)|^原因|原因(分析|说明)?$|^偏差/,
    'reason',
  ],
  [/^(拟采取的?)?(改进|整改)(的)?(措施|举措|建议|意见|计划|方向)/, 'improvement'],
  [/^扣(分|减分)(值|数)?$/, 'deduction'],
  [/(得分|评分|打分)系数/, 'ratio'],
  [/(自评|评|得|打)分(情况)?说明/, 'remark'],
  [
    /(复核|复评|审核|核定|评审|抽查|再评价|财政(?:部门)?|主管部门|第三方|专家).*(得?分|评分|分值|分数|打分)|^(?:(?:业务)?主管|财政)?(?:部门|单位)?(?:复核|复评|审核|评审|核定)$/,
    'reviewed',
  ],
  [
    /^(自评|指标)?(实际)?(得分|评分|打分|分数|评价得分|自评分|评价分|自评得分|实得分|考[核评]得分|最终得分|评分结果|平均分|平均得分|综合评分)$|自评(得|评|打)?分|^(?:自评|指标|实际|评价|考核)?得分(?:值|数)$|^(?:单位|部门|自我)?自评$/,
    'score',
  ],
  [/(完成|达成|实现|得分|执行|完成程度)(率|比例|程度|百分比)|^完成度$|^与.*偏差$/, 'ratio'],
  [
    /^(标准|基准|满|总)?(分值|分)$|分值|权重|权数|^满分|标准分|权值|^权$|^(?:赋|配|基本|基础|应得|计划)分数?$/,
    'weight',
  ],
  // Both levels in one column.
  [/^一级(?:指标)?[/／、和及与\-—](?:二级|三级)(?:指标)?$/, 'level'],
  [
    /^(?:所属)?一级(指标)?$|^(?:所属)?一级指标(名称)?$|^一级类别$|^(?:指标|目标|考核|考评|评[价估])(?:类别|大类|维度|方面|要素|模块|板块)$|^(?:类别|维度|方面|模块|板块)$/,
    'level',
  ],
  [/^(?:所属)?二级(指标)?$|^(?:所属)?二级指标(名称)?$|^指标类型$|^指标小类$|^指标分类$/, 'level'],
  [/^三级(指标)?$|^三级指标(名称|内容)?$/, 'level'],
  [/^四级(指标)?$|^四级指标(名称|内容)?$/, 'level'],
  [/^(指标)?(性质|方向|符号|运算符号?|比较符|关系符?)$|^指标值类型$/, 'sign'],
  [/^(度量|计量|指标)?单位$|^指标值单位$/, 'unit'],
  // 计划完成情况 is what was planned, 目标完成情况 what came of it.
  [/^(?:年度|全年)?(?:计划|应)(?:完成|达到|达成|实现)(?:情况|进度|结果)?$/, 'target'],
  [
    /^(年度|全年|本年)?(计划|预期|预计|年初|应|拟|设定|目标|标准)(应|要|需)?(完成|达到|达成|实现|执行)(?!情况)/,
    'target',
  ],
  [
    /(实际|全年|年度|本年|当年|年末|期末|自评)?(实际)?(完成|达成|达到|实现|执行|落实)(值|情况|数|结果|指标值|指标|量|水平)?$|^(实际|业绩)(值|情况|数|水平)$|^完成(值|情况)|实际(值|完成|数)/,
    'actual',
  ],
  [
    /^(?:实际|实现|取得)的?(?:效果|成效|效益)$|^(?:年末|期末|年度|全年|本年|当年)?实际$|^(?:实际|完成|实施|实现|落实|达成|考核|执行)(?:结果|成果|成绩|成效)$|(?:实绩|业绩)$|^(?:现场)?(?:评[价估审]|核查|检查|考[核评]|测评)情况$/,
    'actual',
  ],
  [/^(预期|计划|预计|目标)的?(效果|成效|效益)$/, 'target'],
  [
    /指标值|目标(值|数|任务)?$|^(计划|预期|预计|年初|年度|设定|绩效|应完成|标杆|既定).*(值|数|标准|目标|任务|水平|量)$|^(标准值|计划)$|^标准$|^(?:目标|指标|任务|考核|绩效|约定|合同)要求$|^(?:约定|申报|承诺|批复|合同|既定|计划|预期)(?:标准|目标|指标|量)$|^(?:年度|全年|本年)计划$/,
    'target',
  ],
  [
    /^(三级指标|绩效指标|指标名称|指标内容|具体指标|考核指标|评价指标|评估指标|(?:绩效|评[价估分]|考核)?指标体系|(?:目标|考核|考评|评[价估审])(?:内容|小项|事项)|指标|明细指标|子指标|指标明细|(?:具体|绩效|考核)?指标描述|(?:考核|考评|评[价审]|服务)项目|(?:服务|工作)内容|工作任务)$/,
    'name',
  ],
  [
    /^(?:单项|各项|本项|分项)?(?:得分|评分|打分)(?:情况|结果|值)$|^(?:单项|各项|本项|分项|全年|年度)(?:得分|评分)$|^(?:全年|年度|年)平均(?:分|得分|评分)?$/,
    'score',
  ],
  [/备注|说明|^其他$|意见$/, 'remark'],
];

/** What a header says; every step that reads a table asks again, so that it is remembered. */
export const columnSays = remembering((text: string): ColumnKind | null => {
  const label = labelText(text);
  if (label === '' || label.length > 24) return null;
  const said = (words: string) => SAYS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  // 2023年实际 is 实际; of which year it is, who reads the columns looks at.
  const timeless = label.replace(/20\d{2}年度?(?=.)/, '');
  // What stands in brackets is a note, unless only the note makes the header known: 备注（未完成原因）.
  const [, words = timeless, note = ''] = /^(.+)[（(]([^（）()]*)[）)]$/.exec(timeless) ?? [];
  const kind = said(words);
  return (kind === 'remark' ? said(note) : null) ?? kind ?? said(timeless);
});
