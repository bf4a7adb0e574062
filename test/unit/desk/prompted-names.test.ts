import { expect, test } from 'vitest';
import { readFiles } from '../../../src/desk/import.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import { drawnFile } from '../../support/drawn/office.ts';

// Forms print 指标1：, 指标2： where the indicators go; what is written behind it is the name.

async function namesOf(...names: readonly string[]): Promise<readonly string[]> {
  const table = [
    '一级指标|二级指标|三级指标|目标值|完成值|分值|得分',
    ...names.map((name, at) => `产出指标|${at === 0 ? '数量指标' : '^'}|${name}|≥${at + 2}个|12个|10|10`),
  ];
  const bytes = await drawnFile({ name: '表.xlsx', sheets: { 表: table }, truth: { funds: [], rows: [] } });
  const { indicators } = propose(await readFiles([{ name: '表.xlsx', bytes }]), {});
  return indicators.map(({ name }) => name.value);
}

test.each(['指标1：', '指标1:', '指标１：', '指标 1：', '指标1 ', '指标1\n', '指标1、', '指标一：', '指标1'])(
  'the prompt %j is no part of the name',
  async (prompt) => {
    expect(await namesOf(`${prompt}改造管网长度`, `${prompt.replace(/[1１一]/, '2')}新建泵站数量`)).toEqual([
      '改造管网长度',
      '新建泵站数量',
    ]);
  },
);

test.each(['指标10项完成率', '指标体系建设', '十项指标：完成率', '指标2年内达标率'])(
  '%s is a name of its own',
  async (name) => {
    expect(await namesOf(name, '改造管网长度')).toEqual([name, '改造管网长度']);
  },
);

test('a prompt that nothing was written behind is no indicator', async () => {
  expect(await namesOf('指标1：改造管网长度', '指标2：新建泵站数量')).toHaveLength(2);
  const table = [
    '一级指标|二级指标|三级指标|目标值|完成值|分值|得分',
    '产出指标|数量指标|指标1：改造管网长度|≥2公里|2公里|50|50',
    '^|^|指标2：||||',
    '^|质量指标|指标1：合格率|≥95%|96%|50|50',
    '^|^|……||||',
  ];
  const bytes = await drawnFile({ name: '表.xlsx', sheets: { 表: table }, truth: { funds: [], rows: [] } });
  const { indicators } = propose(await readFiles([{ name: '表.xlsx', bytes }]), {});
  expect(indicators.map(({ name }) => name.value)).toEqual(['改造管网长度', '合格率']);
});
