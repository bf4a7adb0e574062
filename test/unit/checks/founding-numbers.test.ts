import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runCheck } from '../../../src/checks/run-checks.ts';
import { subjectOf } from '../../../src/checks/subject.ts';
import { placeOf } from '../../support/checks.ts';
import { repositoryContent } from '../../support/repository.ts';
import { NUMERIC } from './numeric.ts';

/** Every number that the rules find in the first report of the archive. */

const ROOT = fileURLToPath(new URL('../../../content/', import.meta.url));
const FOLDER = `${ROOT}reports/2023/maiji-zhiliang-qiangqu/`;

const content = await repositoryContent();
const sourced = content.reports.find(({ report }) => report.id === '2023/maiji-zhiliang-qiangqu');
if (!sourced) throw new Error('The founding report cannot be read');

const made = {
  sourced,
  json: readFileSync(`${FOLDER}report.json`, 'utf8'),
  words: readFileSync(`${FOLDER}narrative.mdx`, 'utf8'),
};
const subject = subjectOf(sourced, content);
const results = NUMERIC.flatMap((check) => runCheck(check, subject));

/** The place without the rest of its row: the file, the marked text, and the line and column behind it. */
function told(result: (typeof results)[number]): string {
  const { id, status, severity, message, place } = result;
  if (status !== 'fail') return `${id} ${status} ${message}`;
  const [marked = ''] = /⟦.*?⟧/.exec(placeOf(result, made)) ?? [];
  const file = place?.file.split('/').at(-1) ?? '';
  return `${id} ${severity} ${file} ${marked} ${message}`;
}

const BY_DEFAULT = '按本站选用的“项目支出绩效自评（2020年办法）”';
const SPENT = '全年执行28.98万元，为年初预算数50万元的57.96%';

test('what fails, with both numbers and the place', () => {
  expect(results.filter(({ status }) => status === 'fail').map(told)).toEqual([
    `X_LOW warn report.json ⟦"28.98万元"⟧ ${SPENT}，低于60%；未支出21.02万元（42.04%），文中没有说明原因`,
    `X_RECEIVED note narrative.mdx ⟦全部拨付到位⟧ “全部拨付到位”说的是资金到位，不是支出：${SPENT}，文中没有写执行率和余额`,
    'X_SAVING warn narrative.mdx ⟦成本（预算）控制在预算的范围以内⟧ 写有“成本（预算）控制在预算的范围以内”；未支出21.02万元（42.04%），文中没有计划产出与完成数的对照',
    'X_BASIS warn report.json ⟦{ "source": "total", "label": "财政拨款", "initialBudget": "50万元", "received": "50万元", "executed": "28.98万元", "unspent": { "absent": "not-stated" }, "unspentDisposal": { "absent": "not-stated" } }⟧ 只写了年初预算数50万元，没有全年预算数；预算如有调整，执行率不是57.96%',
    'X_SPLIT note report.json ⟦{ "absent": "not-stated", "note": "年初预算和实际支付都没有按子项或成效各项分列。" }⟧ 预算50万元和支出28.98万元没有分到3个子项目',
    `C_GAP warn narrative.mdx ⟦资金的缺口较大⟧ 写有“资金的缺口较大”；${SPENT}，未支出21.02万元（42.04%）`,
    'S_OPAQUE warn report.json ⟦"90"⟧ 总分90分没有列出各部分的分值和得分，不能重算',
    'S_SCHEME warn report.json ⟦{⟧ 没有说明评分办法：预算执行率57.96%按比例得5.80分，按分档未完成得0分、完成且未超预算得10分；如得0分，总分90分须其余90分全部得满分',
    `S_ROUND note report.json ⟦"90"⟧ 总分90分是整数；${BY_DEFAULT}计算，预算执行率得5.80分，有小数`,
    `S_EXEC_GAP warn report.json ⟦"90"⟧ ${BY_DEFAULT}计算，预算执行得5.80分（满分10分，57.96%）；总分最高95.80分；总分90分，其余90分须得84.20分（93.56%）。执行的得分率比指标的低38.05%：(93.56% − 57.96%) ÷ 93.56%，超过5%（一套在用的财政绩效管理系统以5%为红色提示线）`,
    `S_EXEC_GAP warn report.json ⟦"28.98万元"⟧ 支出28.98万元，比预算50万元少21.02万元，占预算的42.04%，超过20%（${BY_DEFAULT}；一套在用的财政绩效管理系统以20%为黄色提示线）`,
    'G_TERM note report.json ⟦"优秀"⟧ 等级写作“优秀”，规范用语为“优”',
    `G_EDGE note report.json ⟦"90"⟧ 总分90分恰为等级的分界；${BY_DEFAULT}，90分及以上为“优”，以下为“良”`,
    'T_UNMEAS warn report.json ⟦"健全质量工作机制、打造城市质量文化、夯实城市质量发展基础、完善质量监管体系、显著提升产品质量、不断增强工程、服务质量。"⟧ 总体目标没有数值、单位和时限：“健全质量工作机制、打造城市质量文化、夯实城市质量…”，也没有指标表，不能计算完成率',
    'N_COVERAGE note report.json ⟦"8家"⟧ “专项检查的检验检测机构”8家，“督促完成年度自查的检验检测机构”30家，都是检验检测机构，没有写明两者的关系；如为部分与总数，占26.67%',
    'N_APPROX note report.json ⟦"1000余份"⟧ 发放的各类宣传资料1000余份是约数，照录，不参与计算',
    'N_APPROX note report.json ⟦"610台/件"⟧ 检查的各类计量器具等5个数字的计量单位“台/件”合并了两种单位',
  ]);
});

test('what passes', () => {
  expect(results.filter(({ status }) => status === 'pass').map(told)).toEqual([
    'X_OVER pass 支出28.98万元没有超过预算50万元',
    `G_BAND pass 总分90分，等级“优秀”；${BY_DEFAULT}，90分至100分，相符`,
    'G_MISSING pass 总分和等级都已写明',
    'T_COPY pass 实际完成情况与预期目标的文字不同',
    'N_SUM pass 完成检定的计量器具1489台/件 = 649 + 762 + 78，相符',
    'N_SUM pass 签订的承诺书22份，与自我评价及公开承诺的诚信计量企业22家相等',
    'N_TEXT pass 正文写的2处分数、等级和金额与数据相符',
  ]);
});

test('what cannot be checked, and why', () => {
  expect(results.filter(({ status }) => status === 'unknown').map(told)).toEqual([
    'X_RATE unknown 原文没有印出执行率，或者没有可以计算的金额',
    'X_PARTS unknown 没有分项资金，合计数无从核对',
    'X_BALANCE unknown 原文没有印出未支出资金的金额',
    'W_SUM unknown 没有公布全部分值，合计无从核对',
    'S_TOTAL unknown 没有公布全部各项得分，总分无从核对',
    'S_LEAF unknown 没有指标评分表，或者没有说明评分办法，不能逐项重算',
  ]);
});

test('none of it is an error: the report was published as it is', () => {
  expect(results.filter(({ status, severity }) => status === 'fail' && severity === 'error')).toEqual([]);
});

test('every failure names a line and a column, and a remedy', () => {
  for (const { status, place, hint, id } of results) {
    if (status !== 'fail') continue;
    expect(place?.position?.line, id).toBeGreaterThan(0);
    expect(place?.position?.column, id).toBeGreaterThan(0);
    expect(hint, id).not.toBe('');
  }
});
