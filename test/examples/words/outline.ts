import { toPlain } from '../../../src/model/decimal.ts';
import { turn } from '../chance.ts';
import { sumOf } from '../points.ts';
import type { Series, Year } from '../series.ts';
import type { Funds, ReportInput, Row, Trouble } from '../spec.ts';
import { closing, fill } from './fill.ts';
import type { Method } from './method.ts';
import { moneyWords } from './money.ts';
import { resultWords } from './results.ts';
import type { Part } from './text.ts';
import { h2, h3, h4 } from './text.ts';

/** All that a narrative is told from. */
export interface Told {
  readonly series: Series;
  readonly year: Year;
  readonly method: Method;
  readonly funds: Omit<Funds, 'executionPoints'>;
  /** Percent with two decimals. */
  readonly rate: string | null;
  readonly rows: readonly Row[];
  readonly total: string;
  readonly grade: string;
  readonly goals: ReportInput['goals'];
  readonly documents: ReportInput['documents'];
}

/** The reference outline of 2020. */
export function coreParts(told: Told): readonly Part[] {
  const { series, year, method, funds, rate, rows } = told;
  const { number } = year;
  const inBlock = (...names: readonly string[]) =>
    rows.filter(({ path, id }) => names.some((name) => path[0]?.includes(name) || id.startsWith(name)));
  const output = inBlock('产出', 'quantity', 'quality', 'timeliness', 'cost').filter(isNot('效益'));
  const benefit = inBlock('效益', 'economic', 'social', 'ecological', 'sustained', 'satisfaction');
  const [decision, process] = [inBlock('决策'), inBlock('过程')];
  return [
    h2('一、基本情况'),
    h3('（一）项目概况'),
    `${turn(series.background, number)}${basisWords(told)}`,
    turn(series.work, number),
    year.note,
    moneyWords(funds as Funds, rate, number),
    h3('（二）项目绩效目标'),
    goalWords(told),
    h2('二、绩效评价工作开展情况'),
    h3('（一）评价目的、对象和范围'),
    `${method.purpose}评价对象和范围是${method.scope}。`,
    h3('（二）评价方法和评价标准'),
    methodWords(told),
    h3('（三）评价工作过程'),
    `${method.course}${method.sample}。`,
    h2('三、综合评价情况及评价结论'),
    conclusionWords(told),
    h2('四、绩效评价指标分析'),
    h3('（一）决策情况'),
    `${turn(series.decision, number)}${fill('decision', series.name, number)}${resultWords(decision, number, 2)}`,
    h3('（二）过程情况'),
    `${turn(series.process, number)}${fill('process', series.name, number)}${resultWords(process, number + 1, 2)}`,
    h3('（三）产出情况'),
    resultWords(output, number),
    h3('（四）效益情况'),
    resultWords(benefit, number + 2),
    ...issueParts(told, '五、主要经验及做法、存在的问题及原因分析'),
    h2('六、有关建议'),
    adviceWords(year),
    ...(year.other === undefined ? [] : [h2('七、其他需要说明的问题'), year.other]),
  ];
}

/** The outline before 2020: economy, efficiency, effectiveness. */
export function legacyParts(told: Told): readonly Part[] {
  const { series, year, method, funds, rate, rows } = told;
  const { number } = year;
  const of = (...ids: readonly string[]) => rows.filter(({ id }) => ids.some((one) => id.startsWith(one)));
  return [
    h2('一、项目基本情况'),
    h3('（一）项目立项背景'),
    `${turn(series.background, number)}${basisWords(told)}`,
    h3('（二）项目实施情况'),
    turn(series.work, number),
    year.note,
    h3('（三）经费来源和使用情况'),
    moneyWords(funds as Funds, rate, number),
    h3('（四）项目绩效目标'),
    goalWords(told),
    h2('二、绩效评价工作情况'),
    `${method.purpose}${method.course}${method.sample}。`,
    methodWords(told),
    h2('三、项目主要绩效及评价结论'),
    h3('（一）绩效分析'),
    h4('1.项目经济性分析'),
    `${turn(series.process, number)}${resultWords(of('cost'), number, 3)}`,
    h4('2.项目效率性分析'),
    resultWords(of('timeliness', 'quantity'), number + 1),
    h4('3.项目效益性分析'),
    resultWords(of('quality', 'economic', 'social', 'ecological', 'sustained', 'satisfaction'), number, 5),
    h3('（二）评价结论'),
    conclusionWords(told),
    ...issueParts(told, '四、主要经验及做法、存在的问题和建议'),
    h3('（三）建议和改进举措'),
    adviceWords(year),
  ];
}

/** The outline for money handed down by a higher level. */
export function transferParts(told: Told): readonly Part[] {
  const { series, year, method, funds, rate, rows } = told;
  const { number } = year;
  const of = (name: string) => rows.filter(({ path }) => path[0]?.includes(name));
  return [
    h2('一、绩效目标分解下达情况'),
    `${turn(series.background, number)}${basisWords(told)}${goalWords(told)}`,
    h2('二、绩效目标完成情况分析'),
    h3('（一）资金投入情况分析'),
    `${moneyWords(funds as Funds, rate, number)}${turn(series.process, number)}`,
    h3('（二）总体绩效目标完成情况分析'),
    turn(series.work, number),
    year.note,
    h3('（三）绩效指标完成情况分析'),
    resultWords(of('产出'), number),
    resultWords(of('效益'), number + 1),
    resultWords(of('满意度'), number + 2),
    `${conclusionWords(told)}数据核对采用${method.methods}，${method.sample}。`,
    h2('三、偏离绩效目标的原因和下一步改进措施'),
    year.troubles.map(troubleWords).join(''),
    adviceWords(year),
    h2('四、绩效自评结果拟应用和公开情况'),
    year.other ?? '自评结果作为下一年度资金分配的参考，并随部门决算一并公开。',
  ];
}

function isNot(block: string) {
  return ({ path }: Row) => !path[0]?.includes(block);
}

function basisWords({ documents = [] }: Told): string {
  const [basis] = documents;
  if (!basis) return '';
  const { title, docNo } = basis.document;
  return `项目依据《${title}》${typeof docNo === 'string' ? `（${docNo}）` : ''}设立。`;
}

function goalWords({ goals, year }: Told): string {
  const expected = typeof goals.expected === 'string' ? goals.expected : '';
  return turn(
    [
      `${year.year}年度的总体目标是：${expected}`,
      `年初批复的总体目标为：${expected}`,
      `本年度绩效目标：${expected}`,
    ],
    year.number,
  );
}

function methodWords({ method, rows, year }: Told): string {
  const count = rows.length;
  return turn(
    [
      `采用${method.methods}，以${method.standards}衡量，指标体系共${count}项三级指标。`,
      `评分使用附表所列的${count}项指标。方法上以${method.methods}为主，标准是${method.standards}。`,
      `评价标准为${method.standards}；评价方法为${method.methods}；指标共${count}项，逐项列明分值和评分依据。`,
    ],
    year.number,
  );
}

function conclusionWords({ rows, total, grade, rate, year, series }: Told): string {
  const lost = rows.filter((row) => Number(row.claimedScore) < Number(row.weight)).length;
  const spent = rate === null ? '' : `，预算执行率${rate}%`;
  return `${turn(
    [
      `经综合评价，${series.name}${year.year}年度得${total}分，等级为“${grade}”。${rows.length}项指标中有${lost}项未得满分${spent}。`,
      `评价得分${total}分，评价等级为“${grade}”。失分集中在${lost}项指标${spent}。`,
      `按评分表汇总，总分${total}分，属于“${grade}”${spent}。${lost === 0 ? '各项指标均得满分。' : `有${lost}项指标扣分，扣分依据见评分表。`}`,
      `项目总体得分${total}分（“${grade}”）。全部${rows.length}项指标中，${rows.length - lost}项得满分，${lost}项存在不同程度的扣分${spent}。`,
    ],
    year.number,
  )}${blockWords(rows, year.number)}`;
}

/** The first-level blocks with their points. */
function blockWords(rows: readonly Row[], number: number): string {
  const names = [...new Set(rows.map(({ path }) => path[0] ?? ''))];
  const told = names.map((name) => {
    const own = rows.filter(({ path }) => path[0] === name);
    const sum = (key: 'weight' | 'claimedScore') => toPlain(sumOf(own.map((row) => String(row[key]))));
    const label = name.replace(/^年度目标\d：/, '');
    return number % 2 === 0
      ? `${label}${sum('claimedScore')}分（满分${sum('weight')}分）`
      : `${label}得分${sum('claimedScore')}，分值${sum('weight')}`;
  });
  return `分类看，${told.join('；')}。`;
}

function issueParts({ series, year }: Told, heading: string): readonly Part[] {
  return [
    h2(heading),
    h3('（一）主要经验及做法'),
    turn(series.experience, year.number),
    h3(heading.startsWith('五') ? '（二）存在的问题及原因分析' : '（二）存在的问题'),
    year.troubles.length === 0
      ? '评价中没有发现影响目标实现的问题。日常管理中的细节，如台账填写不及时、个别票据附件不全，已当场指出并改正，评价期间复核完毕。'
      : `${year.troubles.map(troubleWords).join('')}${fill('issues', series.name, year.number)}`,
  ];
}

function troubleWords({ text, cause }: Trouble, index: number, all: readonly Trouble[]): string {
  const lead = all.length > 1 ? (['一是', '二是', '三是', '四是'][index] ?? '') : '';
  const end = (words: string) => (/[。！]$/.test(words) ? words : `${words}。`);
  return `${lead}${end(text)}${cause === undefined ? '' : `究其原因，${end(cause)}`}`;
}

function adviceWords({ troubles, year, number }: Year): string {
  const given = troubles.filter(({ advice }) => advice !== undefined);
  const [first] = given;
  if (first === undefined) {
    return '继续保持现有做法，按时公开项目进展，接受群众监督，并在下一年度预算编制时参考本次评价结果，对偏离较大的指标值重新测算。';
  }
  const to = first.to ?? '实施单位';
  const list = given.map(({ advice = '' }, index) => {
    const words = `${advice.replace(/。$/, '')}。`;
    return given.length > 1 ? `${index + 1}. ${words}` : words;
  });
  const last = closing(to, year, number);
  return given.length > 1 ? [...list, `${list.length + 1}. ${last}`].join('\n') : `${list.join('')}${last}`;
}
