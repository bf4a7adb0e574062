import { LONGEST_LABEL, labelText, unnumbered } from './words.ts';

/** What a label beside a value names. */
export type PairField =
  | 'projectName'
  | 'unitName'
  | 'competentDept'
  | 'evaluator'
  | 'fiscalYear'
  | 'reportDate'
  | 'total'
  | 'reviewedTotal'
  | 'grade'
  | 'findings'
  | 'recommendations'
  | 'conclusion'
  | 'person'
  | 'expected'
  | 'actual';

const SAYS: readonly (readonly [RegExp, PairField])[] = [
  [
    /联系(人|电话|方式)|电话|手机|负责人|填(报|表)人|经办人|制表人?|审核人|身份证|邮箱|传真|评价人员/,
    'person',
  ],
  [
    /^(转移支付|专项转移支付)?[（(]?(项目|专项|资金|政策|专项资金)[）)]?(名称|名)$|^(专项)?转移支付名称$|^(一级|二级)?项目名称|^项目（?专项）?名称|^支出项目名称|^被?(?:评[价估]|考[核评])项目(?!单位|负责|实施|主管)|^(?:政府)?(?:采购|购买服务)项目(?:名称)?$|^专项(资金)?名称/,
    'projectName',
  ],
  [/^(中央|地方|省级|市级|县级|区级|项目|业务|政策)?主管(部门|单位)/, 'competentDept'],
  [
    /^(项目|政策|地方)?(具体)?(实施|承担|承办|主办|执行|使用|资金使用|用款|预算|申报|填报|填表|填写|编报|编制|报送|评价|被评价|被?考[核评]|被?评估|项目|自评|负责|责任|建设|管理|采购|购买)(主体)?单位(名称)?|^(?:采购人|购买主体|项目实施机构|实施机构)$|^单位名称|^(预算)?部门名称|^部门[（(]单位[）)]/,
    'unitName',
  ],
  [/^评价(机构|组织|方)|^第三方(评价)?机构|^受托(机构|单位)/, 'evaluator'],
  [
    /^(预算|评价|项目|自评)?年度$|^所属年度|^评价年份|^预算年度|^(?:评[价估]|考[核评]|自评)(?:周期|期间|时段|期)$/,
    'fiscalYear',
  ],
  [/^(填报|填表|报告|评价|自评|完成|填写|报送)(日期|时间)$|^日期$/, 'reportDate'],
  [/(复核|审核|评审|财政|复评|核定).*(总分|总得分|得分|评分)/, 'reviewedTotal'],
  [
    /^(?:项目|绩效|自评|评[价估审]|考[核评]|综合|最终|年度|单位){0,4}(?:总(?:得|评)?分|评分结果)$|^(?:项目|绩效|自评|评[价估审]|考[核评]|综合)?(?:综合得分|得分合计|最终得分|自评得分|绩效得分)$/,
    'total',
  ],
  [/^(?:自评|评价|绩效|评定|综合|评分|考核|考评|结果){0,3}(等级|等次|档次|级别|结果等级)$/, 'grade'],
  [/^(评价|自评|总体)?(结论|总体评价|综合评价|总体情况)$/, 'conclusion'],
  [
    /^(主要|存在的?)?(主要)?问题(及原因(分析)?)?$|^存在.*问题|^未完成.*问题|^(?:偏差(?:较?大)?|(?:绩效)?目标)(?:[或和、及](?:目标)?)?未(?:完成|达成|实现).{0,4}原因(?:分析|说明)?$/,
    'findings',
  ],
  [
    /^(下一步)?(整改|改进|工作)?(措施|建议|意见|方向)(和建议|及建议)?$|^改进.*(措施|建议)|^有关建议|^下一步/,
    'recommendations',
  ],
];

/** What a label says, or `null`. */
export function pairSays(text: string): PairField | null {
  if (text.length > LONGEST_LABEL) return null;
  const label = unnumbered(labelText(text).replace(/[（(].{0,40}[）)]$/, ''));
  if (label === '' || label.length > 18) return null;
  const said = (words: string) => SAYS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  // 项目（资金）名称, 项目实施（用款）单位: what the brackets hold is another word for the same.
  return said(label) ?? said(label.replace(/(?<=.)[（(][^（()）]{1,6}[）)](?=.)/, ''));
}
