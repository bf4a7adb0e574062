import type { CheckResult } from '../../../src/checks/result.ts';
import type { ReportOverrides } from '../../support/report.ts';
import { REPORT } from '../../support/report-facts.ts';

/** Facts and words in which one rule finds something that it says what to write for. */
export interface Sample {
  readonly facts?: ReportOverrides;
  readonly narrative?: string;
}

/** What a finding offers to write instead at its place, in the words that are printed. */
export interface Offer {
  readonly samples: readonly Sample[];
  /** Texts that take the place of the marked one, each by itself. */
  readonly texts: (found: CheckResult, marked: string) => readonly string[];
}

/** Few words, for all rules read them anew for every offer. */
const words = (text: string): Sample => ({ narrative: `## 一、基本情况\n\n${text}\n` });
const cited = (docNo: string): Sample => ({
  ...words('略。'),
  facts: { documents: [{ id: 'a', relation: 'basis', document: { title: '实施方案', docNo } }] },
});
const value = ({ values }: CheckResult, key: string) => String(values[key] ?? '');

type Rows = Extract<typeof REPORT.indicators, { rows: unknown }>;
const rows = (REPORT.indicators as Rows).rows;
const cell = (id: string, change: { readonly target?: string; readonly actual: string }): Sample => ({
  facts: { indicators: { rows: rows.map((row) => (row.id === id ? { ...row, ...change } : row)) } },
});

type Funds = Exclude<typeof REPORT.funds, { absent: unknown }>;
const [total] = (REPORT.funds as Funds).lines;
const money = (
  columns: Partial<NonNullable<typeof total>>,
  narrative = '## 一、基本情况\n\n略。\n',
): Sample => ({
  facts: {
    funds: {
      executionBasis: 'full-year-budget',
      lines: [
        {
          source: 'total',
          initialBudget: { absent: 'not-stated' },
          fullYearBudget: { absent: 'not-stated' },
          received: { absent: 'not-stated' },
          executed: { absent: 'not-stated' },
          ...columns,
        },
      ],
    },
  },
  narrative,
});
const spentIn = (text: string) => `## 一、基本情况\n\n${text}\n`;

/** Numbers as columns of other units slip them in: 10,000 times as much or as little. */
const SLIPPED = ['28.98', '289800', '50', '1234.5', '0.7', '310', '67,700'];

const BRACKETS = ['[]', '［］', '【】', '（）', '()', '<>', '〈〉', '﹝﹞', '〔〕', '[〕', '〔]'];
const SERIALS = ['10', '12345', '01', '0', '第08'];
const DOC_NUMBERS = BRACKETS.flatMap(([open = '', close = '']) =>
  SERIALS.flatMap((serial) =>
    ['财预', '区委办发 '].flatMap((issuer) =>
      ['1990', '2020'].map((year) => `${issuer}${open}${year}${close}${serial}号`),
    ),
  ),
).filter((printed) => !/\S〔\d{4}〕[1-9]/.test(printed));

/** One of each pattern and more, by what stands in the sentence. */
export const SLIPS: readonly string[] = `
资金拔付到位|资金拔款|建立建全制度|任务完咸|任务己完成|己拨付|任务末完成|末支付|加强布署|按装设备|既使如此|以经完成|予已支持|全复盖|圆满与园满|防犯风险|统畴安排|开展陪训|培驯班|竟争机制|
气侯变化|管理松驰|辩识|辩别|座落在村|因地治宜|按步就班|一如继往|再接再励|贯彻落时|贯切落实|绩效平价|绩效评介|截止目前|截止2023年底|截止6月|下午17:00前|晚上20：30|下午15时|晚上19点|上午13:00|上午15时|
凌晨13:00|早上14时|清晨12点|二0二三年|二O二三年|一九九O年|二○二三年和二O二四年|二〇二0年|渡假村|幅射|通迅|编缉|编篡|脉博|默守成规|名列前矛|竞竞业业|迫不急待|出奇不意|一愁莫展|穿流不息|直接了当|鼎立相助|委屈求全|
滥芋充数|走头无路|人材辈出|竣工验受|验收和格|提刚挈领|弄虚做假|全力已赴|持之已恒|拔乱反正|付出水面|工作做的很好|任务搞的不够|项目抓的较好|措施落实的不到位|认真的完成任务|及时的推进各项|扎实的开展工作|有序的实施了项目
`
  .split(/[|\n]/)
  .filter(Boolean);

const quoted = (hint: string) => [...hint.matchAll(/“([^”]+)”/g)].map(([, one = '']) => one);

export const OFFERS: Readonly<Record<string, Offer>> = {
  DOCNO: {
    samples: [
      ...DOC_NUMBERS.map((printed) => words(`依据${printed.replace('<', '\\<')}执行。`)),
      ...DOC_NUMBERS.map(cited),
    ],
    texts: ({ values, hint }) => (values['problem'] === 'shape' ? quoted(hint) : []),
  },
  TXT_WRONG: {
    samples: SLIPS.map((slip) => words(`全县${slip}。`)),
    texts: (found) => [value(found, 'right')],
  },
  T_ACTUAL_OP: {
    samples: [
      ...['≥20所', '＞20所', '不少于20所', '大于20所', '20所以上', '≤20所', '不超过20所'].map((actual) =>
        cell('schools', { actual }),
      ),
      ...['≥ 99.5%', '<100%', '98%以上', '不低于98.0％'].map((actual) => cell('accepted', { actual })),
    ],
    texts: ({ hint }) => quoted(hint),
  },
  TERM_VARIANT: {
    samples: [
      ...['实际支付', '实际列支', '实际使用', '实际开支', '实际报账', '实际拨付'],
      ...[
        '调整后预算',
        '调整后的预算',
        '预算调整数',
        '追加后预算',
        '年初安排资金',
        '年初批复预算',
        '年初下达',
      ],
    ].map((term) => words(`该项目${term}95万元。`)),
    texts: ({ hint }) => quoted(hint.split('以后编写时')[1] ?? ''),
  },
  G_TERM: {
    samples: [
      '优秀',
      '“优秀”',
      '良好',
      '中等',
      '一般',
      '合格',
      '较差',
      '不合格',
      '等级为优秀',
      '好',
      '甲',
    ].map((gradeRaw) => ({
      facts: { assessments: REPORT.assessments.map((one) => ({ ...one, gradeRaw })) },
    })),
    // Where the word is none that is known, the one that the total asks for is meant.
    texts: ({ values, hint }) => quoted(hint).filter((one) => values['term'] !== null || one === '优'),
  },
  U_UNIT: {
    samples: [
      // One of the two slipped, either way, and which of the two is told by nothing but the other.
      ...SLIPPED.flatMap((digits) =>
        [
          ['元', '万元'],
          ['万元', '元'],
          ...(Number.parseFloat(digits) < 1000 && !digits.includes(',')
            ? [
                ['亿元', '万元'],
                ['万元', '亿元'],
              ]
            : []),
        ].map(([budget, spent]) =>
          money({ fullYearBudget: `${digits}${budget}`, executed: `${digits}${spent}` }),
        ),
      ),
      ...['0.5元', '999元', '100元'].map((budget) => money({ fullYearBudget: budget, executed: '28.98元' })),
      money({ fullYearBudget: '50万元', executed: '28.98元' }),
      money({ fullYearBudget: '50元', executed: '28.98万元' }),
      money({ fullYearBudget: '500000万元', executed: '289800元' }),
      money({ fullYearBudget: '500000元', executed: '289800万元' }),
      money({ fullYearBudget: '50000亿元', executed: '3亿元' }),
      // Beside the words.
      money({ fullYearBudget: '5000元', executed: '4000元' }, spentIn('安排预算资金5000万元。')),
      money({ fullYearBudget: '500000元', executed: '289800元' }, spentIn('全年支出289800万元。')),
      money({ fullYearBudget: '50万元', executed: '28.98万元' }, spentIn('全年支出28.98元。')),
      money({ fullYearBudget: '50万元', executed: '28.98元' }, spentIn('全年支出28.98万元。')),
      money({ fullYearBudget: '50元', executed: '28.98元' }, spentIn('预算资金50万元，支出28.98万元。')),
      // In the table.
      ...[
        ['≤2.5万元', '2.5元'],
        ['≤25000元', '25000万元'],
        ['≤2.5元', '2.5万元'],
        ['2.5万元', '2.5元'],
      ].map(([target = '', actual = '']) => cell('unit-cost', { target, actual })),
    ],
    texts: ({ hint }) => [...hint.matchAll(/"([^"]*元)"/g)].map(([, one = '']) => one),
  },
  X_RECEIVED: {
    samples: [
      '资金全部到位',
      '资金足额拨付到位',
      '资金到位率100%',
      '到位率达到了百分之百',
      '资金100%到位',
    ].map((phrase) => ({
      narrative: `## 一、基本情况\n\n${phrase}。\n`,
      facts: {
        funds: {
          executionBasis: 'full-year-budget' as const,
          lines: [
            {
              source: 'total' as const,
              initialBudget: '50万元',
              fullYearBudget: '50万元',
              received: '50万元',
              executed: '28.98万元',
            },
          ],
        },
      },
    })),
    texts: ({ hint }) => quoted(hint),
  },
  Y_MIX: {
    samples: [
      ...['2022年年度目标', '2021年度绩效目标', '2022年的总体目标', '2022年项目支出', '2024年绩效自评'].map(
        (label) => words(`该单位${label}完成情况良好。`),
      ),
      words('## 2022年年度目标完成情况\n\n按要求完成。'),
      { facts: { title: '示例区学校食堂设备更新项目支出绩效自评报告（2022年度）' } },
    ],
    texts: ({ values, hint }, marked) =>
      values['problem'] === 'label' ? yearsPut(quoted(hint), marked) : [],
  },
  M_FY_TITLE: {
    samples: [{ facts: { title: '示例区学校食堂设备更新项目支出绩效自评报告' } }],
    texts: ({ hint }) => quoted(hint),
  },
};

/** 2022年年度目标 with each of the words that are offered: 2023年度, 上年, 与……年相比. */
function yearsPut(offered: readonly string[], marked: string): readonly string[] {
  const year = /(?:19|20)\d{2}年(?:度)?/;
  return offered.map((one) => {
    if (/\d{4}/.test(one)) return marked.replace(year, one);
    const [printed = ''] = year.exec(marked) ?? [];
    const [, digits = ''] = /(\d{4})/.exec(printed) ?? [];
    return one.includes('……')
      ? marked.replace(year, one.replace('……', digits))
      : marked.replace(year, `${one}（${printed}）`);
  });
}
