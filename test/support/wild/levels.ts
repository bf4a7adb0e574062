import type { Column, Key } from './columns.ts';
import type { Dice } from './dice.ts';
import type { Tale, Told } from './told.ts';

export const LEVELS = [
  'merged',
  'merged',
  'repeated',
  'first only',
  'points in names',
  'points in columns',
  'one cell',
  'turned',
  'behind the name',
  'rows',
  'rows of two',
  'heading over second',
  'captions',
  'captions of two',
  'sentences',
  'none',
] as const;
export type Levels = (typeof LEVELS)[number];

export interface LaidLevels {
  readonly before: readonly Column[];
  /** Levels that stand behind the names. */
  readonly behind: readonly Column[];
  readonly pathOf: (row: Told) => string;
}

export const pointsOf = (rows: readonly Told[], of: (row: Told) => boolean) =>
  Number(
    rows
      .filter(of)
      .reduce((sum, { weight }) => sum + weight, 0)
      .toFixed(2),
  );

export function levelColumns(
  levels: Levels,
  dice: Dice,
  { rows }: Tale,
  says: (key: Key) => string,
): LaidLevels {
  const both = ({ path }: Told) => path.join('/');
  const first: Column = { key: 'level1', head: says('level1'), of: ({ path }) => path[0] };
  const second: Column = { key: 'level2', head: says('level2'), of: ({ path }) => path[1] };
  const of1 = (row: Told) => pointsOf(rows, (one) => one.path[0] === row.path[0]);
  const of2 = (row: Told) => pointsOf(rows, (one) => both(one) === both(row));
  switch (levels) {
    case 'first only':
      return { before: [first], behind: [], pathOf: ({ path }) => path[0] };
    case 'points in names': {
      const style = dice.of(['（分）', '\n（分）', '(分)'] as const);
      const said = (text: string, points: number) => `${text}${style.replace('分', `${points}分`)}`;
      return {
        before: [
          { ...first, of: (row) => said(row.path[0], of1(row)) },
          dice.once(2) ? { ...second, of: (row) => said(row.path[1], of2(row)) } : second,
        ],
        behind: [],
        pathOf: both,
      };
    }
    case 'points in columns': {
      const head = dice.of(['分值', '权重', '分值']);
      return {
        before: [
          first,
          { key: null, head, of: (row) => `${of1(row)}` },
          second,
          { key: null, head, of: (row) => `${of2(row)}` },
        ],
        behind: [],
        pathOf: both,
      };
    }
    case 'one cell': {
      const between = dice.of(['-', '/', '\n', '—']);
      return {
        before: [
          {
            key: 'level1',
            head: dice.of(['指标类型', '指标类别', '一级/二级指标', '指标分类']),
            of: ({ path }) => path.join(between),
          },
        ],
        behind: [],
        pathOf: both,
      };
    }
    case 'turned':
      return { before: [second, first], behind: [], pathOf: both };
    case 'behind the name':
      return { before: [], behind: [first, second], pathOf: both };
    case 'rows':
      return { before: [], behind: [], pathOf: ({ path }) => marked(rows, path)[0] };
    case 'rows of two':
      return { before: [], behind: [], pathOf: ({ path }) => marked(rows, path).join('/') };
    case 'heading over second':
    case 'captions':
    case 'sentences':
      return { before: [second], behind: [], pathOf: both };
    case 'captions of two':
      return { before: [], behind: [], pathOf: both };
    case 'none':
      return { before: [], behind: [], pathOf: () => '' };
    default:
      return { before: [first, second], behind: [], pathOf: both };
  }
}

const NUMERALS = '一二三四五六';

/** How rows of their own count the levels: 一、产出指标 over （一）数量指标. */
export function marked(rows: readonly Told[], [first, second]: Told['path']): readonly [string, string] {
  const firsts = [...new Set(rows.map(({ path }) => path[0]))];
  const seconds = [...new Set(rows.filter(({ path }) => path[0] === first).map(({ path }) => path[1]))];
  return [
    `${NUMERALS[firsts.indexOf(first)]}、${first}`,
    `（${NUMERALS[seconds.indexOf(second)]}）${second}`,
  ];
}

/** Words above a part of the table: a heading, or a whole sentence. */
export function captionOf(levels: Levels, dice: Dice, { rows }: Tale, level: string, at: number): string {
  const own = rows.filter(({ path }) => path[0] === level);
  const points = pointsOf(own, () => true);
  const score = Number(own.reduce((sum, one) => sum + one.score, 0).toFixed(2));
  const mark = `（${'一二三四五六'[at]}）`;
  if (levels === 'sentences')
    return dice.of([
      `${mark}${level}。共设置${own.length}项指标，分值${points}分，自评得分${score}分，具体完成情况如下表：`,
      `${at + 1}.${level}共${own.length}项，满分${points}分，自评得${score}分。`,
      `${level}完成情况：该部分分值${points}分，得${score}分。`,
    ]);
  return dice.of([
    `${mark}${level}（${points}分）`,
    `${mark}${level}`,
    `${at + 1}.${level}（分值${points}分，得分${score}分）`,
    `表${at + 1} ${level}完成情况表`,
  ]);
}
