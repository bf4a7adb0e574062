import { describe, expect, test } from 'vitest';
import { readFiles } from '../../../src/desk/import.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import { drawnFile } from '../../support/drawn/office.ts';

// Indicators told on lines of their own, as a message has them.

async function read(lines: readonly string[]) {
  const form = {
    name: '自评.txt',
    parts: ['2024年科普活动绩效自评', ...lines],
    truth: { funds: [], rows: [] },
  };
  return propose(await readFiles([{ name: form.name, bytes: await drawnFile(form) }]), {});
}

const shapes: readonly (readonly [string, (name: string, target: string, actual: string) => string])[] = [
  [
    'numbered',
    (name, target, actual) => `指标1：${name}，目标值${target}，完成值${actual}，分值50分，得分48分`,
  ],
  [
    'with colons',
    (name, target, actual) => `${name}；目标值：${target}；完成值：${actual}；分值：50；得分：48`,
  ],
  [
    'with a full stop',
    (name, target, actual) => `2.${name}，年度目标${target}，实际完成${actual}，权重50，自评得分48。`,
  ],
];

describe.each(shapes)('indicators on lines, %s', (_, write) => {
  test.each([
    ['≥1.2万人次', '1.14万人次'],
    ['不低于90%', '94%'],
    ['1,200册', '1,260册'],
  ])('are rows: %s and %s', async (target, actual) => {
    const { indicators } = await read([write('举办讲座', target, actual), write('受益群众', target, actual)]);
    expect(
      indicators.map((row) => [
        row.name.value,
        row.target?.value,
        row.actual?.value,
        row.weight?.value,
        row.claimedScore?.value,
      ]),
    ).toEqual(['举办讲座', '受益群众'].map((name) => [name, target, actual, '50', '48']));
  });
});

test.each([
  [['全年举办讲座50场，目标值48场，完成情况较好。其余见附件。', '受益群众1.14万人次。']],
  [['一、目标完成情况', '讲座，目标值48场，完成值50场，得分40分']],
  [['单位：示例中心，日期：2024年', '项目：科普，金额：38万元']],
])('other lines are words: %j', async (lines) => {
  expect((await read(lines)).indicators).toEqual([]);
});
