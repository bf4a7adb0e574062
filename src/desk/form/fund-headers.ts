import type { MoneyUnit } from '../../model/money.ts';
import type { AmountField } from '../proposal.ts';
import type { Cell } from '../read/source.ts';
import { labelText } from './words.ts';

export type FundColumn = AmountField | 'rate' | 'weight' | 'score' | 'reason' | 'unit';

/** What a header of the funds block says. Specific words first: 年初预算 is no 预算 at large. */
const SAYS: readonly (readonly [RegExp, FundColumn])[] = [
  // 执行率得分 and 执行率权重 speak of points.
  [/^得分|得分$|^自评分$/, 'score'],
  [/^(分值|权重|标准分|满分)|(分值|权重)$/, 'weight'],
  // What a loan costs is no share of a budget.
  [/(执行|支付|支出|支出实现|到位|完成)(率|进度|比例)|(?<![利税汇费])率$/, 'rate'],
  [/^(计量|金额|货币)?单位$/, 'unit'],
  [/原因|说明|备注|情况$|问题/, 'reason'],
  [/年初|期初|批复|初始|当初/, 'initialBudget'],
  [
    /(全年|调整|年度|本年|最终|当年).{0,4}(预算|计划)|预算(调整|数|安排|总额|金额|资金)|预算下达|^调整后$|^预算$|^(计划|安排|批准)(数|金额|资金|投资)?$|^资金(?:安排|计划)(?:数|额|金额)?$|^(A|预算数A)$|应到位|预算$/,
    'fullYearBudget',
  ],
  [/(实际)?到位|拨付|下达|收到/, 'received'],
  [/执行|支出|实支|(?<!转移)支付|(?:已|实)付(?:金额|款|数|资金)|使用(数|金额)?|^(B)$|决算/, 'executed'],
];

/** 一般公共预算资金 beside an amount says where it comes from, and not which amount it is. */
const OF_A_SOURCE =
  /^(?:其中[:：]?)?(?:一般公共预算|政府性基金(?:预算)?|国有资本经营预算|财政专户(?:管理)?|社会保险基金预算|单位预算)(?:财政)?(?:资金|拨款|收入|补助)?$/;

/** What is longer is no header, and slow to look at with patterns that seek an end. */
const LONGEST_LABEL = 60;

export function fundColumnSays(text: string): FundColumn | null {
  if (text.length > LONGEST_LABEL) return null;
  // What is expected by the end of the year was not spent, and neither a quarter nor the year before is the year.
  if (/预计|预测|[一二三四1-4]季度|[上下]半年|(?:上一?|去|前|往)年/.test(text)) return null;
  const label = labelText(text)
    .replace(/[（(](?:单位[:：])?(?:人民币)?(?:亿|[十百千]?万|百|千)?元[）)]/g, '')
    .replace(/[（(].*[）)]$/, '');
  if (label === '' || label.length > 16 || OF_A_SOURCE.test(label)) return null;
  return SAYS.find(([pattern]) => pattern.test(label))?.[1] ?? null;
}

const SOURCES: readonly (readonly [RegExp, string])[] = [
  [/总额|总金额|合计|总计|资金总量|总投资|总预算|^年度资金$|^资金总|^项目(资金|总)|^金额$/, 'total'],
  [/结转|结余/, 'carry-over'],
  // One level under the names that it has in different places; 市县 are two.
  [/^省[（(、](?:自治)?区[、，]?(?:直辖)?市[）)]?(?!县)/, 'province'],
  [/^(?:地[（(、]?市|市[（(、]?[州盟]|[州盟][（(、]?市)[、，]?[州盟]?[）)]?(?!县|区)/, 'city'],
  [/^(?:[县区旗][（(、]?[县区旗市]|县[（(、]市)[、，]?[县区旗市]?[）)]?(?![、，]?乡)/, 'county'],
  [/(中央|国家|省|市|县|区).*(中央|省|市|县|区)/, 'other'],
  [/中央|国家/, 'central'],
  [/省|自治区/, 'province'],
  [/市|盟级|州级/, 'city'],
  [/县|区|本级|镇|乡|旗级|旗财政/, 'county'],
  [/财政拨款|财政资金|一般公共预算|财政补助|当年财政/, 'current-fiscal'],
  [/政府性基金/, 'gov-fund'],
  [/专项债|债券/, 'special-bond'],
  [/自筹|自有|单位资金/, 'self-raised'],
  [/其他|其它|社会|银行|贷款|捐/, 'other'],
];

/** 补助乡镇, 对下转移支付: to whom money goes says nothing of where it comes from. */
const RECEIVERS = /^(?:补助|拨付|下达|分配|转拨|支付)(?:给|到|至)?(?:各)?[省市州县区乡镇村街].{0,4}$|^对下/;

/** Which row of the model a label of the form names; `null` where the words do not say. */
export function fundSource(text: string): string | null {
  const label = labelText(text).replace(/^其中[:：]?/, '');
  if (RECEIVERS.test(label)) return null;
  return SOURCES.find(([pattern]) => pattern.test(label))?.[1] ?? null;
}

/** The unit of money that a text names: （万元）, 单位：元. */
export function moneyUnit(text: string): MoneyUnit | null {
  const found =
    /(?:单位|金额)[:：]?\s*(?:人民币)?\s*((?:亿|[十百千]?万|百|千)?元)|[（(]\s*(?:人民币)?\s*((?:亿|[十百千]?万|百|千)?元)\s*[）)]/.exec(
      text.normalize('NFKC').replace(/\s+/g, ''),
    );
  return ((found?.[1] ?? found?.[2]) as MoneyUnit | undefined) ?? null;
}

/** 执行率（%） over bare numbers. */
export function saysPercent(label: Pick<Cell, 'text'> | undefined): boolean {
  return /[(（][%％][)）]/.test(label?.text ?? '');
}

/** 得分（满分10分） says how many points the execution may gain. */
export function pointsWithin(label: Cell | undefined): Cell | null {
  const text = label?.text.normalize('NFKC').replace(/\s/g, '') ?? '';
  const points = /\((?:满分|分值|权重|共)?[:为]?(\d{1,2}(?:\.\d+)?)分(?:[*×x]执行率)?\)$/.exec(text)?.[1];
  return label === undefined || points === undefined ? null : { ...label, text: points };
}
