import { amountBucketOf, rateBucketOf } from '../../src/model/bucket.ts';
import type { SearchRecord, SearchSection } from '../../src/search/record.ts';
import { Decimal } from '../support/decimal.ts';
import { Random } from './random.ts';
import { SEED } from './seed-record.ts';
import * as words from './words.ts';

/** Spelling habits of one report; most have none. */
interface Habits {
  readonly spaced: boolean;
  readonly wide: boolean;
  readonly kangxi: boolean;
  readonly traditional: boolean;
}

const KANGXI = new Map([
  ['一', '⼀'],
  ['月', '⽉'],
  ['工', '⼯'],
  ['生', '⽣'],
  ['水', '⽔'],
  ['用', '⽤'],
]);
const TRADITIONAL = new Map([
  ['标', '標'],
  ['准', '準'],
  ['示', '示'],
  ['范', '範'],
  ['区', '區'],
  ['绩', '績'],
  ['评', '評'],
  ['价', '價'],
  ['报', '報'],
]);

function respell(text: string, habits: Habits): string {
  let out = text;
  if (habits.spaced) out = out.replace(/(\d)([年月台万分])/g, '$1 $2');
  if (habits.wide) out = out.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const map = habits.kangxi ? KANGXI : habits.traditional ? TRADITIONAL : null;
  return map === null ? out : Array.from(out, (char) => map.get(char) ?? char).join('');
}

function sentence(random: Random): string {
  const parts = Array.from({ length: random.int(4, 9) }, () => random.pick(words.PAIRS));
  return random.pick(words.VERBS) + parts.join('');
}

function documentNumber(random: Random): string {
  const series = random.pick(words.DOCUMENT_SERIES);
  const [open, close] = random.pick(
    ['〔〕', '[]', '（）', '()', '【】'].map((pair) => [pair[0], pair[1]] as const),
  );
  return `${series}${open}${random.int(2014, 2024)}${close}${random.int(1, 260)}号`;
}

function company(random: Random, county: string): string {
  const place = random.pick(['天水', '甘肃', '陇南', county.slice(0, 2)]);
  return `${place}${random.pick(words.BRANDS)}${random.pick(words.TRADES)}${random.pick(['有限公司', '有限责任公司'])}`;
}

function paragraph(random: Random, county: string, project: string, year: number): string {
  const kind = random.int(0, 7);
  const lead = sentence(random);
  if (kind === 0)
    return `${lead}，委托${company(random, county)}承担，合同金额${random.int(3, 400)}.${random.int(10, 99)}万元。${sentence(random)}。`;
  if (kind === 1)
    return `根据《关于印发${county}${project}实施方案的通知》（${documentNumber(random)}）要求，${lead}。`;
  if (kind === 2)
    return `截至${year}年${random.int(1, 12)}月底，${lead}，完成${random.int(1, 2600)}台/件，占计划的${random.int(60, 120)}%。`;
  if (kind === 3)
    return `在${random.pick(words.VILLAGES)}、${random.pick(words.VILLAGES)}等地${lead}，受益${random.int(12, 9000)}户、${random.int(40, 30000)}人。`;
  if (kind === 4)
    return `${random.pick(words.SURNAMES)}${random.pick(words.GIVEN)}等${random.int(2, 60)}名人员参与，${lead}；${sentence(random)}。`;
  if (kind === 5)
    return `${lead}、${sentence(random)}、${sentence(random)}，形成月度工作报告制度，发放一次性补助${random.int(200, 5000)}元。`;
  return `${lead}，${sentence(random)}；${sentence(random)}。`;
}

function section(
  anchor: string,
  heading: string,
  blocks: string[],
  kind: SearchSection['kind'] = 'text',
): SearchSection {
  return { kind, anchor, heading, blocks: [heading, ...blocks] };
}

/** The first reports are fixed in what the query set asks for, so that even a small corpus has something to find. */
const PLANNED: readonly {
  county: string;
  office: string;
  project: string;
  year?: number;
  mention?: string;
}[] = [
  { county: '秦州区', office: '教育局', project: '学前教育幼儿园建设' },
  { county: '张家川回族自治县', office: '卫生健康局', project: '16排CT设备购置' },
  {
    county: '秦安县',
    office: '住房和城乡建设局',
    project: '城镇老旧小区改造',
    mention: '同步实施既有住宅加装电梯12部。',
  },
  { county: '甘谷县', office: '农业农村局', project: '高标准农田建设' },
  { county: '武都区', office: '农业农村局', project: '花牛苹果冷链物流' },
  { county: '麦积区', office: '市场监督管理局', project: '电动自行车产品质量专项抽查', year: 2022 },
  {
    county: '成县',
    office: '民政局',
    project: '城乡居民最低生活保障',
    mention: '资金依据财预〔2020〕10号下达。',
  },
  {
    county: '文县',
    office: '水务局',
    project: '农村饮水安全巩固提升',
    mention: '按照《通知》（财预[2020] 10号）执行。',
  },
  {
    county: '康县',
    office: '林业和草原局',
    project: '松材线虫病防控',
    mention: '经费见財預（２０２０）１０號文件。',
  },
];

function record(number: number, random: Random): SearchRecord {
  const plan = PLANNED[number - 1];
  const county = plan?.county ?? random.pick(words.COUNTIES);
  // The first office is the founding report's own and gets more reports, as its projects are asked for most.
  const anyOffice = random.chance(0.15) ? 0 : random.int(0, words.OFFICES.length - 1);
  const officeIndex = plan === undefined ? anyOffice : words.OFFICES.indexOf(plan.office);
  const office = words.OFFICES[officeIndex] ?? '';
  const project = plan?.project ?? random.pick(words.PROJECTS[officeIndex] ?? []);
  const unit =
    plan === undefined && random.chance(0.25)
      ? `${county}${random.pick(words.VILLAGES)}${office}服务站`
      : `${county}${office}`;
  const year = plan?.year ?? 2015 + (number % 10);
  const score = plan === undefined ? random.int(52, 99) : 93;
  const grade = words.GRADES.find(({ from }) => score >= from) ?? null;
  const kind = random.pick(words.KINDS);
  const budget = random.int(2, 2600);
  const rate = random.chance(0.08)
    ? null
    : random.chance(0.15)
      ? '100'
      : `${random.int(31, 99)}.${random.int(10, 99)}`;
  const habits: Habits = {
    spaced: random.chance(0.12),
    wide: random.chance(0.05),
    kangxi: random.chance(0.03),
    traditional: random.chance(0.02),
  };
  const paragraphs = (count: number): string[] =>
    Array.from({ length: count }, () => respell(paragraph(random, county, project, year), habits));
  const indicators = random.chance(0.6)
    ? Array.from({ length: random.int(4, 10) }, (_, index) =>
        section(
          `i-${index + 1}`,
          `${random.pick(words.PAIRS)}${random.pick(words.PAIRS)}率`,
          [`≥${random.int(60, 99)}%`, `${random.int(50, 100)}%`, `${random.int(1, 10)}分`],
          'indicator',
        ),
      )
    : [];
  const title = respell(`${year}年度${county}${office}${project}项目支出绩效评价报告`, habits);
  return {
    id: `${year}/r${number}`,
    url: `/reports/${year}/r${number}/`,
    title,
    unit: { id: `u-${unit}`, name: unit },
    project: { id: `p-${project}`, name: `${project}项目` },
    year,
    kind,
    grade: grade === null ? null : { id: grade.id, label: grade.label },
    score: random.chance(0.1) ? null : String(score),
    executionRate: rate,
    rateBucket: rateBucketOf(rate === null ? null : new Decimal(rate).div(100)),
    budgetFen: budget * 1_000_000,
    amountBucket: amountBucketOf(budget * 1_000_000),
    hasTable: indicators.length > 0,
    hasOpenFindings: random.chance(0.4),
    example: false,
    version: null,
    publishedOn: `${year + 1}-0${random.int(3, 9)}-1${random.int(0, 9)}`,
    sections: [
      section(
        'facts',
        '基本情况',
        [
          `评价年度：${year}`,
          `区县：${county}`,
          `部门：${unit}`,
          `项目名称：${project}项目`,
          `评价类型：${kind.label}`,
          `评价等级：${grade?.label ?? ''}`,
          `评价得分：${score}分`,
          `项目金额：${budget}万元`,
        ],
        'facts',
      ),
      section('background', '项目背景', [
        ...paragraphs(random.int(6, 9)),
        ...(plan?.mention === undefined ? [] : [plan.mention]),
      ]),
      section('process', '评价工作情况', [
        ...paragraphs(random.int(5, 7)),
        random.chance(0.5)
          ? '成立评价工作领导小组，按照第三方评价与单位自评相结合的方式开展绩效评价。'
          : '采取听取汇报、查阅文件、抽查凭证等方法。',
      ]),
      section('output', '项目主要绩效', [
        ...paragraphs(random.int(13, 18)),
        ...(random.chance(0.25) ? [random.pick(words.LATIN)] : []),
      ]),
      ...indicators,
      section('problems', '存在的问题', [
        `${random.pick(words.PROBLEMS)}。`,
        `${random.pick(words.PROBLEMS)}；${sentence(random)}。`,
        ...paragraphs(5),
      ]),
      section('advice', '建议和改进举措', [
        `${random.pick(words.ADVICE)}。`,
        ...paragraphs(5),
        '服务对象满意度达到预期，推动经济社会发展。',
      ]),
    ],
  };
}

/** The founding report and `count` generated ones; the same for the same numbers, everywhere. */
export function corpus(count: number, seed = 20260101): SearchRecord[] {
  const random = new Random(seed);
  return [SEED, ...Array.from({ length: count }, (_, index) => record(index + 1, random))];
}
