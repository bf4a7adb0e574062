import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContent } from '../../../../src/reader/disk/read-content.ts';
import { createArchive } from '../../../../src/view/archive.ts';
import type { ReportPage } from '../../../../src/view/report/report-page.ts';
import { reportPage } from '../../../../src/view/report/report-page.ts';
import type { ContentFiles, MadeContent } from '../../../support/content.ts';
import { contentFiles, makeContent, reportFiles, reportInput } from '../../../support/content.ts';
import type { IndicatorInput } from '../../../support/report.ts';
import { runCommand } from '../../../support/run-command.ts';

const SCHEME = readFileSync(new URL('../../../../content/schemes/cn-2020.json', import.meta.url), 'utf8');
const NOW = '2026-11-22T00:00:00Z';
const NOT_STATED = { absent: 'not-stated' } as const;

const ROWS = [
  ['shebei', '购置设备数量', 'positive', '≥5台', '4台', '40', '30'],
  ['manyi', '检测对象满意度', 'positive', '≥90%', '93%', '20', '20'],
  ['xiaoguo', '检测能力', 'qualitative', '明显提升', '达成年度指标', '30', '29'],
] as const;

function rowsInput(): IndicatorInput[] {
  return ROWS.map(([id, name, direction, target, actual, weight, claimedScore]) => ({
    id,
    path: ['产出指标', '数量指标'],
    name,
    direction,
    target,
    actual,
    weight,
    claimedScore,
  }));
}

function files(): ContentFiles {
  const report = reportInput({ indicators: { rows: rowsInput() } });
  return {
    ...contentFiles(),
    'schemes/banfa.json': SCHEME,
    'reports/2023/jiance/report.json': report,
    ...reportFiles('2022/jiance-zaoqi'),
  };
}

let made: MadeContent;
beforeEach(async () => {
  made = await makeContent(files());
});
afterEach(() => made.remove());

const explain = (...args: string[]) => runCommand(made.root, args);

/** The page of the same report, built as the site builds it. */
async function pageOf(id: string): Promise<ReportPage> {
  const { content } = await readContent({ root: made.root, now: new Date(NOW) });
  if (content === null) throw new Error('no content');
  const archive = createArchive(content, { origin: 'https://example.org', base: '/' });
  const [record, published] = [archive.record(id), archive.published(id)];
  return reportPage({ record, published, series: [], content, deployment: archive.deployment });
}

describe('what is printed', () => {
  test('has the numbers of the page: rates, scores, points, steps, checks', async () => {
    const { code, out, err } = await explain('explain', '2023/jiance');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const page = await pageOf('2023/jiance');
    const { money, scores, indicators, checks } = page;
    const rates = [money?.execution, money?.received, money?.unspentShare];
    for (const rate of rates) {
      expect(out).toContain(`${rate?.label}：${rate?.text}`);
      expect(out).toContain(rate?.steps);
    }
    for (const row of scores.rows) expect(out).toContain(`${row.label}：${row.score.text}`);
    for (const sentence of scores.differences) expect(out).toContain(sentence);
    for (const step of scores.execution?.steps ?? []) expect(out).toContain(step);
    const rows = indicators?.groups.flatMap((group) => group.rows) ?? [];
    expect(rows).toHaveLength(ROWS.length);
    for (const row of rows) {
      const own = out.slice(out.indexOf(`[${row.id}]`)).split('\n  [')[0] ?? '';
      for (const step of row.steps) expect(own).toContain(step);
      expect(own).toContain(`本站重算：${row.computed.text}分`);
      expect(own).toContain(`报告得分：${row.claimed.text}分`);
      expect(own).toContain(row.rule?.formula);
    }
    const lines = [...checks.groups, checks.passed, checks.unknown].flatMap((group) => group.lines);
    expect(lines.length).toBeGreaterThan(5);
    for (const { id, message } of lines) expect(out).toContain(`${id} ${message}`);
  });

  test('every place leads to the text that it is about', async () => {
    const { out } = await explain('explain', '2023/jiance');
    const lines = readFileSync(`${made.root}/reports/2023/jiance/report.json`, 'utf8').split('\n');
    const quoted = [...out.matchAll(/：“([^”]+)” → .*report\.json:(\d+):(\d+)/g)];
    expect(quoted.length).toBeGreaterThanOrEqual(2 * ROWS.length + 4);
    for (const [, raw, line, column] of quoted) {
      const rest = [...(lines[Number(line) - 1] ?? '')].slice(Number(column) - 1).join('');
      expect(rest.startsWith(JSON.stringify(raw)), `${line}:${column} ${rest}`).toBe(true);
    }
  });

  test('one indicator, by id or by name, with the steps from the cell to the points', async () => {
    for (const typed of ['shebei', '购置设备数量']) {
      const { code, out } = await explain('explain', '2023/jiance', typed);
      expect(code).toBe(0);
      const said = out.split('\n').map((line) => line.replace(/　.*$/u, '').trim());
      expect(said.slice(0, 13)).toEqual([
        '2023/jiance  检测设备购置项目支出绩效评价报告',
        '',
        '指标',
        '[shebei] 购置设备数量（产出指标 › 数量指标）',
        '指标值：“≥5台” → ≥5台',
        '完成值：“4台” → 4台',
        '分值：40分',
        '报告得分：30分',
        '规则：正向指标按完成比例。达到目标得满分；未达到：实际 ÷ 目标 × 分值',
        '实际4台，未达到目标5台',
        '4 ÷ 5 × 40 = 32',
        '本站重算：32分，比报告高2分',
        '',
      ]);
      expect(out).not.toContain('[manyi]');
    }
  });

  test('a draft can be explained before it is public', async () => {
    await made.write('reports/2023/jiance/report.json', reportInput({ state: 'draft' }));
    expect(await explain('explain', '2023/jiance')).toMatchObject({ code: 0, err: '' });
  });

  test('what must not be published is masked here too', async () => {
    // A number that no operator can assign, put together at run time.
    const number = ['1', '9', '9', ...'00001234'].join('');
    const row = { ...rowsInput()[0], name: `联系电话${number}的设备` } as IndicatorInput;
    await made.write('reports/2023/jiance/report.json', reportInput({ indicators: { rows: [row] } }));
    const { out } = await explain('explain', '2023/jiance', 'shebei');
    expect(out).toContain('的设备');
    expect(out).not.toContain(number);
  });
});

test.each([
  'content/reports/2023/jiance/report.json',
  'reports/2023/jiance/',
  'reports\\2023\\jiance\\narrative.mdx',
  './reports/2023/jiance',
  'jiance',
])('%s names the report too', async (typed) => {
  const { code, out } = await explain('explain', typed);
  expect(code).toBe(0);
  expect(out).toMatch(/^2023\/jiance /);
});

describe('what is not found', () => {
  test.each([
    ['2023/jianse', '2023/jiance'],
    ['2021/jiance', '2023/jiance'],
    ['2022/jiance-zaoq', '2022/jiance-zaoqi'],
    ['zaoqi', '2022/jiance-zaoqi'],
  ])('report %s: %s is near', async (typed, near) => {
    const { code, out, err } = await explain('explain', typed);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`没有找到报告“${typed}”`);
    expect(err).toMatch(new RegExp(`是不是：.*${near}`));
  });

  test('nothing is suggested for what resembles nothing', async () => {
    expect(await explain('explain', '1999/xyz')).toEqual({
      code: 1,
      out: '',
      err: '没有找到报告“1999/xyz”\n',
    });
  });

  test('an indicator: near names, or all of them', async () => {
    const near = await explain('explain', '2023/jiance', 'shebie');
    expect(near).toMatchObject({ code: 1, out: '' });
    expect(near.err).toBe('报告里没有指标“shebie”\n是不是：shebei\n');
    const far = await explain('explain', '2023/jiance', '工资');
    expect(far.err).toBe('报告里没有指标“工资”\n有这些指标：shebei、manyi、xiaoguo\n');
  });

  test('a report without a table says so', async () => {
    await made.write('reports/2023/jiance/report.json', reportInput({ indicators: NOT_STATED }));
    const { code, err } = await explain('explain', '2023/jiance', 'shebei');
    expect(code).toBe(1);
    expect(err).toContain('没有录入的指标');
  });

  test('a report that cannot be read shows its errors, with their places', async () => {
    await made.write('reports/2023/jiance/report.json', reportInput({ title: 5 } as never));
    const { code, err } = await explain('explain', '2023/jiance');
    expect(code).toBe(1);
    expect(err).toMatch(/读不进来.*\nreports\/2023\/jiance\/report\.json:\d+:\d+ 错误/);
  });
});

test.each([
  [[], '用法：npm run report'],
  [['explan', '2023/jiance'], '没有“explan”这个命令'],
  [['toString'], '没有“toString”这个命令'],
  [['explain'], '要写明是哪一份报告'],
  [['explain', '2023/jiance', 'shebei', 'x'], '多余的参数“x”'],
  [['explain', '--all'], '不认识的选项 --all'],
])('%j is not how it is called', async (args, complaint) => {
  const { code, out, err } = await explain(...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(complaint);
  expect(err).toContain('用法：');
});

test('help is no error', async () => {
  for (const args of [['help'], ['--help'], ['explain', '--help']]) {
    expect(await explain(...args)).toMatchObject({ code: 0, err: '' });
  }
});
