import { expect, test } from 'vitest';
import { readFiles } from '../../../src/desk/import.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import { DESK_TEXT } from '../../../src/text/desk/desk.ts';

const HEADERS = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
const ROWS = ['产出指标', '数量指标', '维护车辆数', '≥4200辆', '4200辆', '25', '25'];

async function leftOut(text: string) {
  const bytes = new TextEncoder().encode(text);
  const { leftOut: left, indicators } = propose(await readFiles([{ name: '粘贴.txt', bytes }]), {});
  expect(indicators).toEqual([]);
  return left.filter(({ reason }) => reason === 'unread-table').map(({ text: words, at }) => [at.at, words]);
}

test.each(['\n', '\n\n', '\r\n \r\n'])(
  'a table of one cell a line is named, not lost: %j',
  async (between) => {
    const text = ['项目名称', '公共自行车维护', ...HEADERS, ...ROWS].join(between);
    const line = text.slice(0, text.indexOf('一级指标')).split(/\r?\n/).length;
    expect(await leftOut(text)).toEqual([[`第${line}行`, DESK_TEXT.questions.tableInLines('一级指标')]]);
  },
);

test('words that name some of the same are no table', async () => {
  expect(await leftOut('绩效指标\n评价标准\n得分\n一、产出指标\n完成较好。')).toEqual([]);
});
