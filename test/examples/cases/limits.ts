import { toPlain } from '../../../src/model/decimal.ts';
import { unitRole } from '../assemble.ts';
import { chanceFor } from '../chance.ts';
import { shareOut } from '../dimension.ts';
import type { Example } from '../generate.ts';
import { executionPoints, gradeWord, sumOf, withPoints } from '../points.ts';
import type { FundLine, Funds, Row, RowDraft } from '../spec.ts';
import { NOT_APPLICABLE, NOT_STATED } from '../spec.ts';
import { listsOf } from '../trouble.ts';
import { handWritten } from './case.ts';

/** Reports at the limits of what a page has to hold: very long, very large, very small, nothing at all. */

const SECTIONS = [
  '取水枢纽',
  '1号输水隧洞',
  '2号输水隧洞',
  '3号输水隧洞',
  '西干线',
  '东干线',
  '石滩调蓄水库',
  '青岭调蓄水库',
  '一级泵站',
  '二级泵站',
  '三级泵站',
  '清源河口湿地',
];
const GREAT =
  '引清入源水资源配置及清源河流域综合治理工程（一期）输水干线、调蓄水库、泵站群与沿线生态修复子项目';

function greatRows(): readonly Row[] {
  const random = chanceFor('great');
  const drafts: Omit<RowDraft, 'weight'>[] = [];
  const add = (
    id: string,
    path: [string, string],
    name: string,
    target: string,
    actual: string,
    missed: boolean,
  ) =>
    drafts.push({
      ...{ id, path, name, target, actual },
      direction: target.startsWith('≤') ? 'negative' : target.startsWith('=') ? 'equal' : 'positive',
      ...(missed && { deviationReason: '年度资金到位晚于计划，部分工作面顺延' }),
    });
  for (const [index, section] of SECTIONS.entries()) {
    const planned = random.between(30, 95);
    const done = planned - (index % 4 === 1 ? random.between(3, 14) : -random.between(0, 4));
    add(
      `progress-${index + 1}`,
      ['产出指标', '数量指标'],
      `${section}形象进度`,
      `≥${planned}%`,
      `${done}%`,
      done < planned,
    );
  }
  for (const [index, section] of SECTIONS.entries()) {
    add(
      `quality-${index + 1}`,
      ['产出指标', '质量指标'],
      `${section}单元工程优良率`,
      '≥90%',
      `${random.between(90, 97)}.${random.between(0, 9)}%`,
      false,
    );
  }
  for (const [index, section] of SECTIONS.entries()) {
    const days = random.between(0, 9);
    add(
      `delay-${index + 1}`,
      ['产出指标', '时效指标'],
      `${section}关键节点滞后天数`,
      '≤5天',
      `${days}天`,
      days > 5,
    );
  }
  for (const [index, section] of SECTIONS.entries()) {
    const rate = random.between(93, 104);
    add(
      `cost-${index + 1}`,
      ['产出指标', '成本指标'],
      `${section}投资控制率`,
      '≤100%',
      `${rate}%`,
      rate > 100,
    );
  }
  for (const [index, section] of SECTIONS.entries()) {
    const water = random.between(84, 99);
    add(
      `green-${index + 1}`,
      ['效益指标', '生态效益指标'],
      `${section}水土保持措施落实率`,
      '≥90%',
      `${water}%`,
      water < 90,
    );
  }
  add('safety', ['效益指标', '社会效益指标'], '较大及以上生产安全事故', '≤0起', '0起', false);
  add('jobs', ['效益指标', '社会效益指标'], '带动就业', '≥5200人', '5874人', false);
  add('migrants', ['效益指标', '社会效益指标'], '移民安置补偿兑付率', '≥100%', '99.6%', true);
  add('satisfaction', ['满意度指标', '服务对象满意度指标'], '沿线群众满意度', '≥90%', '91.3%', false);
  const outputs = drafts.filter(({ path }) => path[0] === '产出指标').length;
  const benefits = drafts.length - outputs - 1;
  const weights = [...quarters(50, outputs), ...quarters(30, benefits), 10];
  return drafts.map((draft, index) =>
    withPoints({ ...draft, weight: String(weights[index]) }, 'cn-2020', 2023, random),
  );
}

/** Halves are too coarse for so many rows; quarters add up as well. */
function quarters(points: number, rows: number): number[] {
  return shareOut(
    points * 2,
    Array.from({ length: rows }, () => 1),
  ).map((value) => value / 2);
}

export function great2023(root: string): Example {
  const line = (
    source: FundLine['source'],
    initial: string,
    full: string,
    received: string,
    executed: string,
  ): FundLine => ({
    source,
    initialBudget: initial,
    fullYearBudget: full,
    received,
    executed,
  });
  const funds: Funds = {
    executionBasis: 'full-year-budget',
    lines: [
      {
        ...line('total', '1200亿元', '1286.5亿元', '1286.5亿元', '1254.33750001亿元'),
        unspent: '32.16249999亿元',
        unspentDisposal: 'carried-over',
      },
      line('central', '600亿元', '650亿元', '650亿元', '640.00000001亿元'),
      line('special-bond', '400亿元', '436.5亿元', '436.5亿元', '419.3375亿元'),
      line('other', '200亿元', '200亿元', '200亿元', '195亿元'),
    ],
  };
  const rows = greatRows();
  const execution = executionPoints(funds, 'cn-2020', null);
  const total = sumOf([...rows.map(({ claimedScore }) => String(claimedScore)), String(execution)]);
  const identity = { year: 2023, from: 2021, unit: 'shili-shuiwuju', code: '水', number: 46 };
  return handWritten(
    root,
    'shili-yinqing-ruyuan',
    identity,
    {
      title: `${GREAT}绩效自评报告（2021—2023年度）`,
      kind: 'unit-self',
      kindEvidence: '题名写作“自评”，由项目法人组织。',
      outline: 'local',
      project: 'shili-yinqing-ruyuan',
      printedProjectName: GREAT,
      documents: [
        {
          id: 'great-approval',
          relation: 'basis',
          document: {
            title: '关于引清入源水资源配置工程（一期）初步设计的批复',
            docNo: '示发改农示〔2020〕118号',
            issuer: '示例市发展和改革委员会',
          },
        },
      ],
      funds: {
        ...funds,
        executionPoints: { weight: '10', claimedScore: execution === null ? NOT_STATED : toPlain(execution) },
      },
      goals: {
        expected:
          '三年内完成取水枢纽和输水隧洞主体、两座调蓄水库坝体填筑、三级泵站土建，沿线生态修复同步推进，不发生较大及以上安全事故。',
        actual:
          '取水枢纽和一级泵站完成，输水隧洞、调蓄水库按节点推进，个别工作面滞后，没有发生较大及以上安全事故。',
      },
      indicators: { rows: [...rows] },
      satisfaction: 'in-table',
      assessments: [
        {
          stage: 'claimed',
          role: 'self',
          by: unitRole('shili-shuiwuju'),
          on: '2024-05-16',
          scheme: 'cn-2020',
          total: toPlain(total),
          gradeRaw: gradeWord(total, 'cn-2020'),
        },
      ],
      statements: [
        {
          id: 'tunnels',
          label: '隧洞累计掘进',
          figure: '58.6公里',
          sumOf: ['tunnel-1', 'tunnel-2', 'tunnel-3'],
        },
        { id: 'tunnel-1', label: '隧洞累计掘进：1号', figure: '24.1公里' },
        { id: 'tunnel-2', label: '隧洞累计掘进：2号', figure: '19.7公里' },
        { id: 'tunnel-3', label: '隧洞累计掘进：3号', figure: '14.8公里' },
        { id: 'resettled', label: '安置移民', figure: '4120户' },
      ],
      ...listsOf([
        {
          id: 'water-inrush',
          category: 'execution',
          text: '2号输水隧洞两次涌水，掘进停工七十一天。',
          cause: '断层带的超前地质预报距离不足',
          advice: '断层带改为每三十米一次超前预报，备足排水设备',
          to: '项目法人',
          fix: {
            measure: '增加超前钻探和排水能力',
            responsible: '项目法人',
            due: '2024-12-31',
            state: 'done',
            evidence: '超前预报记录、排水设备验收单',
            verifiedBy: '示例市清源区财政局',
            updatedOn: '2024-12-27',
          },
        },
        {
          id: 'late-payment',
          category: 'compliance',
          text: '17户移民的补偿款因账户信息有误没有兑付。',
          cause: '身份信息变更后没有及时更新台账',
          amount: '0.01元',
          advice: '逐户核实后补发，利息按活期计付',
          to: '区水务局',
        },
      ]),
      resultUse: [{ year: 2024, effect: 'kept', amount: '1286.5亿元' }],
      annexes: [
        {
          id: 'score-table',
          title: '指标评分表',
          kind: 'score-table',
          file: '指标评分表.csv',
          textLayer: 'native',
        },
      ],
    },
    { '指标评分表.csv': tableOf(rows) },
  );
}

/** The table as a spreadsheet opens it. */
function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ path, name, target, actual, weight, claimedScore }) =>
    [...path, name, target, actual, weight, claimedScore].map(String).join(','),
  );
  return `\uFEFF一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分\n${lines.join('\n')}\n`;
}

/** Amounts of a few 元 and no table. */
export function postage2023(root: string): Example {
  const identity = { year: 2023, unit: 'shili-caizhengju', code: '财', number: 47 };
  return handWritten(root, 'shili-xinxi-youji', identity, {
    title: '清源区依申请公开答复邮寄项目绩效自评报告（2023年度）',
    kind: 'unit-self',
    kindEvidence: '题名写作“自评”，由实施单位自行组织。',
    outline: 'local',
    project: 'shili-xinxi-youji',
    printedProjectName: '依申请公开答复邮寄',
    signature: { absent: 'withheld', note: '签章页含经办人签名，依法不予公开。' },
    evaluator: { absent: 'illegible', note: '原件评价机构一栏有墨迹，无法辨认。' },
    funds: {
      executionBasis: 'full-year-budget',
      lines: [
        {
          source: 'total',
          initialBudget: '1,500.00元',
          fullYearBudget: '1,208.56元',
          received: '1,208.56元',
          executed: '1,208.55元',
          unspent: '0.01元',
          unspentDisposal: 'returned',
        },
      ],
    },
    goals: {
      expected: '在法定期限内寄出全部纸质答复，邮件妥投率不低于98%。',
      actual: '寄出答复57件，妥投56件，另1件因地址有误退回后重寄。',
    },
    indicators: NOT_STATED,
    satisfaction: { absent: 'withheld', note: '回访涉及申请人信息，依法不予公开。' },
    assessments: [
      {
        stage: 'claimed',
        role: 'self',
        by: unitRole('shili-caizhengju'),
        on: { absent: 'illegible', note: '日期被印章遮盖。' },
        scheme: NOT_STATED,
        total: '96',
        gradeRaw: '优秀',
      },
    ],
    statements: [
      { id: 'letters', label: '寄出答复', figure: '57件', sumOf: ['letters-delivered', 'letters-returned'] },
      { id: 'letters-delivered', label: '一次妥投', figure: '56件' },
      { id: 'letters-returned', label: '退回后重寄', figure: '1件' },
    ],
    ...listsOf([
      {
        id: 'wrong-address',
        category: 'quality',
        text: '一件答复因地址填写有误退回。',
        cause: '申请表的地址没有复核',
        advice: '寄出前电话核对地址',
        to: '区财政局',
      },
    ]),
    resultUse: NOT_STATED,
  });
}

/** A budget of nothing: no rate, no points for it, no total. */
export function shelter2024(root: string): Example {
  const identity = { year: 2024, unit: 'shili-yingjiju', code: '应', number: 48 };
  return handWritten(root, 'shili-yingji-binan', identity, {
    title: '清源区应急避难场所物资轮换项目绩效自评报告（2024年度）',
    kind: 'unit-self',
    kindEvidence: '题名写作“自评”，由实施单位自行组织。',
    outline: 'local',
    project: 'shili-yingji-binan',
    transcription: { partial: ['annexes'], note: '附件为扫描件，尚未录入。' },
    annexes: { absent: 'not-transcribed' },
    printedProjectName: '应急避难场所物资轮换',
    funds: {
      executionBasis: 'full-year-budget',
      lines: [
        { source: 'total', initialBudget: '86万元', fullYearBudget: '0元', received: '0元', executed: '0元' },
        {
          source: 'county',
          initialBudget: '86万元',
          fullYearBudget: '0元',
          received: '0元',
          executed: '0元',
        },
      ],
      executionPoints: {
        weight: '10',
        claimedScore: { absent: 'not-applicable', note: '全年预算为零，没有执行率。' },
      },
    },
    goals: {
      expected: '轮换到期帐篷、棉被和急救包，保持储备规模不低于标准。',
      actual: '预算全部调减，当年没有轮换；到期物资经检验后延长一年使用。',
    },
    indicators: {
      rows: [
        row('quantity-1', ['产出指标', '数量指标'], '轮换帐篷', '≥200顶', '0顶', '25', '0', '预算全部调减'),
        row(
          'quantity-2',
          ['产出指标', '数量指标'],
          '轮换急救包',
          '≥1000套',
          '0套',
          '25',
          '0',
          '预算全部调减',
        ),
        row('social-1', ['效益指标', '社会效益指标'], '储备物资可用率', '≥95%', '95.8%', '30', '30'),
        {
          ...row(
            'satisfaction-1',
            ['满意度指标', '服务对象满意度指标'],
            '避难场所管理单位满意度',
            '≥90%',
            '',
            '10',
            '',
          ),
          actual: { absent: 'not-applicable', note: '当年没有发放，未作调查。' },
          claimedScore: { absent: 'not-applicable', note: '当年没有发放，未作调查。' },
        },
      ],
    },
    satisfaction: NOT_APPLICABLE,
    assessments: [
      {
        stage: 'claimed',
        role: 'self',
        by: unitRole('shili-yingjiju'),
        on: '2025-04-15',
        scheme: 'cn-2020',
        total: { absent: 'not-applicable', note: '预算调减为零，实施单位没有给出总分。' },
        gradeRaw: NOT_APPLICABLE,
      },
    ],
    statements: [
      { id: 'checked', label: '检验到期物资', figure: '3460件', sumOf: ['extended', 'scrapped'] },
      { id: 'extended', label: '检验合格、延长使用', figure: '3315件' },
      { id: 'scrapped', label: '检验不合格、报废', figure: '145件' },
    ],
    ...listsOf([
      {
        id: 'no-rotation',
        category: 'budget',
        text: '轮换预算全部调减，到期物资靠检验延期，储备存在隐患。',
        cause: '年中统一压减一般性项目，没有区分应急储备',
        advice: '应急储备类项目单列，不参加统一压减',
        to: '区财政局、区应急管理局',
        fix: {
          measure: '恢复2026年度轮换预算',
          responsible: '区财政局',
          due: '2026-01-31',
          state: 'not-started',
          updatedOn: '2025-10-20',
        },
      },
    ]),
    resultUse: [{ year: 2025, effect: 'cancelled', amount: '86万元', note: '当年取消，拟于2026年度恢复。' }],
  });
}

function row(
  id: string,
  path: [string, string],
  name: string,
  target: string,
  actual: string,
  weight: string,
  claimedScore: string,
  deviationReason?: string,
): Row {
  return {
    ...{ id, path, name, direction: 'positive' as const, target, actual, weight, claimedScore },
    ...(deviationReason !== undefined && { deviationReason }),
  };
}
