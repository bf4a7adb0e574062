import { describe, expect, test } from 'vitest';
import { readFiles } from '../../../src/desk/import.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import { drawnFile } from '../../support/drawn/office.ts';

// A report in sentences, as a text or a message has it.

async function read(lines: readonly string[]) {
  const form = { name: '自评.txt', parts: lines, truth: { funds: [], rows: [] } };
  return propose(await readFiles([{ name: form.name, bytes: await drawnFile(form) }]), {});
}

const TITLE = '关于2024年放映项目支出绩效自评情况的报告';

describe('who is told in a sentence', () => {
  test.each([
    '农村放映项目由示例县文旅局主管，示例县放映中心具体实施，2024年年初预算52.8万元。',
    '农村放映项目由示例县文旅局负责主管，由示例县放映中心组织实施。',
    '农村放映项目由示例县文旅局主管、示例县放映中心实施。',
  ])('%s', async (sentence) => {
    const { projectName, unitName, competentDept } = await read([TITLE, '一、项目基本情况', sentence]);
    expect([projectName?.value, unitName?.value, competentDept.map(({ value }) => value)]).toEqual([
      '农村放映项目',
      '示例县放映中心',
      ['示例县文旅局'],
    ]);
  });

  test('counts only where no label says it', async () => {
    const { projectName, unitName, competentDept } = await read([
      TITLE,
      '一、项目基本情况',
      '项目名称：公益放映',
      '主管部门：示例县宣传部',
      '实施单位：示例县放映中心',
      '农村放映项目由示例县文旅局主管，示例县放映公司具体实施。',
    ]);
    expect([projectName?.value, unitName?.value, competentDept[0]?.value]).toEqual([
      '公益放映',
      '示例县放映中心',
      '示例县宣传部',
    ]);
  });
});

describe('money in sentences', () => {
  const lines = async (sentence: string) =>
    (await read([TITLE, '一、预算执行情况', sentence])).funds?.lines.map(({ label, source, amounts }) =>
      [
        label?.value ?? '',
        source.value,
        ...[amounts.initialBudget, amounts.fullYearBudget, amounts.executed].map((one) => one?.value ?? ''),
        source.sureness,
      ].join('|'),
    );
  test.each([
    ['，其中', '、', '。'],
    ['，其中：', '，', '；'],
    ['（其中', '、', '）。'],
  ])('has its parts behind it: %j %j', async (before, between, after) => {
    expect(
      await lines(
        `年中调整后全年预算50万元${before}省级补助30万元${between}县级财政20万元${after}全年实际支出486,500元。`,
      ),
    ).toEqual([
      '|total||50万元|486,500元|asked',
      '省级补助|province||30万元||asked',
      '县级财政|county||20万元||asked',
    ]);
  });

  test('has parts of several amounts', async () => {
    expect(
      await lines(
        '年初预算52万元，其中省级补助30万元、县级财政22万元，全年预算50万元，其中省级补助30万元、县级财政20万元。',
      ),
    ).toEqual([
      '|total|52万元|50万元||asked',
      '省级补助|province|30万元|30万元||asked',
      '县级财政|county|22万元|20万元||asked',
    ]);
  });

  test('has no parts where others are told', async () => {
    expect(await lines('全年预算50万元，其中购置设备30万元、培训20万元，全年实际支出48万元。')).toEqual([
      '|total||50万元|48万元|asked',
    ]);
  });

  test.each([
    '预算执行情况分值10分，得分9.73分。',
    '预算执行率（分值10分），自评得分9.73分。',
    '资金执行情况满分10分，得9.73分。',
  ])('has its points behind it: %s', async (sentence) => {
    const { funds, total } = await read([
      TITLE,
      '一、预算执行情况',
      `全年预算50万元，全年实际支出486,500元，预算执行率97.3%。${sentence}`,
      '二、自评结论',
      '该项目自评总分97.71分。',
    ]);
    expect([funds?.weight?.value, funds?.claimedScore?.value, total?.value]).toEqual(['10', '9.73', '97.71']);
  });
});

test.each(['（联系人：示例甲，电话：0000-0000000）', '联系人：示例甲　电话：0000-0000000', '经办人：示例甲'])(
  'a signature stands above who may be called: %s',
  async (contact) => {
    const proposal = await read([
      TITLE,
      '一、存在的问题',
      '部分放映点设备老化，观众少。',
      '二、下一步改进措施',
      '更新放映设备，转入室内。',
      '示例县文化和旅游局',
      '2025年3月6日',
      contact,
    ]);
    expect(proposal.reportDate?.value).toContain('2025');
    expect(proposal.recommendations.map(({ value }) => value)).toEqual(['更新放映设备，转入室内。']);
  },
);
