import type { Column, Key } from './columns.ts';
import { noiseOf, valueColumns } from './columns.ts';
import type { Dice } from './dice.ts';
import type { Told } from './told.ts';

/** Points of a block stand as long as their block does. */
export function samePoints(column: Column, before: readonly Column[], one: Told, other: Told): boolean {
  const at = before.indexOf(column);
  const level = before[at - 1];
  return level !== undefined && level.of(one, 0) === level.of(other, 0);
}

export function columnsOf(
  dice: Dice,
  before: readonly Column[],
  behind: readonly Column[],
  points: string,
  says: (key: Key) => string,
): readonly Column[] {
  const weight: Column = { key: 'weight', head: says('weight'), of: (row) => `${row.weight}` };
  const score: Column = { key: 'score', head: says('score'), of: (row) => `${row.score}` };
  const ends: readonly Column[] = {
    'score first': [score, weight],
    'no weight': [score],
    'no score': [weight],
    'reviewed too': [
      weight,
      score,
      { key: 'reviewed' as const, head: says('reviewed'), of: (row: Told) => `${row.score}` },
    ],
    'blank score': [weight, { ...score, of: () => '' }],
    percent: [{ ...weight, head: '权重', of: (row: Told) => `${row.weight}%` }, score],
  }[points] ?? [weight, score];
  const values = valueColumns(dice, says);
  const noise = [dice.once(2), dice.once(4)].flatMap((is) => (is ? [noiseOf(dice)] : []));
  const kept = noise.filter(
    ({ column }, index) =>
      noise.findIndex((one) => one.column.head === column.head) === index &&
      !values.some(({ head }) => head === column.head),
  );
  const at = (place: string) => kept.filter((one) => one.at === place).map(({ column }) => column);
  const isEarly = points !== 'no weight' && points !== 'score first' && dice.once(4);
  const [early, late] = isEarly ? [ends.slice(0, 1), ends.slice(1)] : [[], ends];
  return [
    ...at('first'),
    ...before,
    { key: 'name', head: says('name'), of: ({ name }) => name },
    ...behind,
    ...early,
    ...at('before values'),
    ...values,
    ...at('after actual'),
    ...late,
    { key: 'reason', head: says('reason'), of: ({ reason }) => reason },
    ...at('last'),
  ];
}

export function headRows(dice: Dice, columns: readonly Column[], way: 'one' | 'two' | 'side') {
  const plain = columns.map(({ head }) => head);
  const isSide = way === 'side';
  const side = isSide ? [dice.of(['绩效指标', '绩\n效\n指\n标', '年度绩效指标'])] : [];
  if (way !== 'two') return { lines: [[...side, ...plain].join('|')], isSide };
  const first = columns.findIndex(({ key }) => key === 'target' || key === 'actual');
  const second = columns.findLastIndex(({ key }) => key === 'target' || key === 'actual');
  if (first === -1 || second !== first + 1) return { lines: [plain.join('|')], isSide };
  const over = dice.of(['指标完成情况', '绩效目标完成情况', '指标值', '完成情况']);
  const upper = plain.map((text, index) => (index === first ? over : index === second ? '<' : text));
  const lower = plain.map((text, index) => (index === first || index === second ? text : '^'));
  return { lines: [upper.join('|'), lower.join('|')], isSide };
}
