import { turn } from '../chance.ts';
import type { Funds } from '../spec.ts';

const SOURCE_NAMES: Readonly<Record<string, string>> = {
  'current-fiscal': '当年财政拨款',
  central: '中央资金',
  province: '省级资金',
  city: '市级资金',
  county: '区级资金',
  'carry-over': '上年结转资金',
  'special-bond': '专项债券资金',
  'gov-fund': '政府性基金',
  'self-raised': '单位自筹资金',
  other: '其他资金',
};

const DISPOSALS: Readonly<Record<string, string>> = {
  'carried-over': '按规定结转下年继续使用',
  returned: '已由财政收回',
  surplus: '作为结余资金上缴',
};

const said = (value: unknown): string => (typeof value === 'string' ? value : '（文中未说明）');

const OPENINGS = [
  (i: string, f: string, r: string, e: string) => `年初预算数${i}，全年预算数${f}，到位${r}，全年执行数${e}`,
  (i: string, f: string, r: string, e: string) =>
    `预算安排${i}，调整后全年预算数为${f}；资金到位${r}，全年执行数${e}`,
  (i: string, f: string, r: string, e: string) =>
    `项目年初预算数为${i}，全年预算数为${f}。当年到位${r}，全年执行数为${e}`,
  (i: string, f: string, r: string, e: string) =>
    `全年预算数${f}（年初预算数${i}），实际到位${r}，全年执行数${e}`,
];

/** The money of a report in words: the same texts as in its table. */
export function moneyWords(funds: Funds, rate: string | null, number: number): string {
  const [total, ...parts] = funds.lines;
  if (!total) return '';
  const opening = turn(OPENINGS, number)(
    said(total.initialBudget),
    said(total.fullYearBudget),
    said(total.received),
    said(total.executed),
  );
  const split =
    parts.length < 2
      ? ''
      : `按来源分，${parts.map((line) => `${SOURCE_NAMES[line.source] ?? line.source}${said(line.fullYearBudget)}`).join('、')}。`;
  const disposal = typeof total.unspentDisposal === 'string' ? DISPOSALS[total.unspentDisposal] : undefined;
  const left =
    typeof total.unspent === 'string' ? `未支出${total.unspent}${disposal ? `，${disposal}` : ''}。` : '';
  return `${opening}${rate === null ? '。' : `，预算执行率${rate}%。`}${split}${left}`;
}
