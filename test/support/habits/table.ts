import type { Draw } from '../random-form.ts';
import { wide } from './habit.ts';
import { HEADER_WORDS, STRANGE_WORDS } from './header-words.ts';
import type { Story, ToldRow } from './story.ts';

const LEVELS = [
  'merged',
  'repeated',
  'first only',
  'rows of their own',
  'points in heads',
  'in one cell',
  'numbered',
  'downwards',
] as const;
const POINTS = ['in columns', 'over each other', 'behind names', 'in percent', 'turned'] as const;
const PAGES = ['one', 'head repeated', 'blank line', 'new table with head', 'new table'] as const;
const VERDICTS = ['foot', 'foot and grade', 'beside', 'below', 'in the foot', 'sentence'] as const;
const BESIDE = ['nothing', 'last year', 'rule', 'rate', 'number', 'evidence'] as const;
const VALUES = ['apart', 'apart', 'apart', 'over each other', 'with words'] as const;
const HEADS = ['known', 'known', 'known', 'strange', 'two rows'] as const;

type Key = keyof typeof HEADER_WORDS;
interface Column {
  readonly key: Key | null;
  readonly head: string;
  readonly of: (row: ToldRow, index: number) => string;
}

export interface LaidTable {
  /** More than one where the table goes on as another. */
  readonly tables: readonly (readonly string[])[];
  readonly below: readonly string[];
  readonly total: string;
  readonly grade: string | undefined;
  readonly rows: readonly string[];
}

/** The table of indicators as one place may lay it out. */
export function layTable(draw: Draw, story: Story, trait: <T>(list: readonly T[]) => T): LaidTable {
  const { rows, total, grade } = story;
  const levels = trait(LEVELS);
  const points = trait(POINTS);
  const pages = trait(PAGES);
  const verdict = trait(VERDICTS);
  const beside = trait(BESIDE);
  const values = trait(VALUES);
  const heads = trait(HEADS);
  const order = trait(['values first', 'points first'] as const);
  const strange = heads === 'strange' ? trait(Object.keys(STRANGE_WORDS) as Key[]) : null;
  const says = (key: Key): string => trait<string>(key === strange ? STRANGE_WORDS[key] : HEADER_WORDS[key]);
  const blocks = [...new Set(rows.map(({ level1 }) => level1))];
  const headingOf = (level: string) => `${'一二三四'[blocks.indexOf(level)]}、${level}`;
  const pointsOf = (level: string) =>
    rows.filter(({ level1 }) => level1 === level).reduce((sum, { weight }) => sum + Number(weight), 0);

  const levelColumns: readonly Column[] =
    levels === 'rows of their own'
      ? []
      : levels === 'in one cell'
        ? [{ key: null, head: '指标类型', of: ({ level1, level2 }) => `${level1}-${level2}` }]
        : [
            {
              key: 'level1',
              head: says('level1'),
              of: ({ level1 }) =>
                levels === 'points in heads'
                  ? `${level1}（${pointsOf(level1)}分）`
                  : levels === 'numbered'
                    ? headingOf(level1)
                    : levels === 'downwards'
                      ? [...level1].join('\n')
                      : level1,
            },
            ...(levels === 'first only'
              ? []
              : [{ key: 'level2' as const, head: says('level2'), of: ({ level2 }: ToldRow) => level2 }]),
          ];
  const pathOf = ({ level1, level2 }: ToldRow) =>
    ({
      'rows of their own': headingOf(level1),
      numbered: `${headingOf(level1)}/${level2}`,
      'first only': level1,
    })[levels as string] ?? `${level1}/${level2}`;
  const name: Column = {
    key: 'name',
    head: says('name'),
    of: ({ name: text, weight }) => (points === 'behind names' ? `${text}（${weight}分）` : text),
  };
  const valueColumns: readonly Column[] =
    values === 'apart'
      ? [
          { key: 'target', head: says('target'), of: ({ target }) => target },
          ...(beside === 'last year'
            ? [{ key: null, head: trait(['上年完成值', '2022年实际'] as const), of: () => '61%' }]
            : []),
          { key: 'actual', head: says('actual'), of: ({ actual }) => actual },
          ...(beside === 'rate' ? [{ key: null, head: '完成率', of: () => '98.6%' }] : []),
        ]
      : [
          {
            key: null,
            head: trait(['目标值/实际值', '指标值／完成值', '年度目标及完成情况', '目标与实际'] as const),
            of: ({ target, actual }) =>
              values === 'with words'
                ? draw.of([`目标：${target}；实际：${actual}`, `目标值：${target}\n完成值：${actual}`])
                : `${target}\n${actual}`,
          },
        ];
  const rule: readonly Column[] =
    beside === 'rule'
      ? [
          {
            key: null,
            head: trait(['评分标准', '评分规则', '计分说明'] as const),
            of: () => '达到目标得满分，每低1%扣0.2分',
          },
        ]
      : [];
  const score: Column = { key: 'score', head: says('score'), of: (row) => row.score };
  const weight: Column = { key: 'weight', head: says('weight'), of: (row) => row.weight };
  const pointColumns: readonly Column[] = {
    'in columns': [weight, score],
    turned: [score, weight],
    'behind names': [score],
    'in percent': [{ key: 'weight' as const, head: '权重', of: (row: ToldRow) => `${row.weight}%` }, score],
    'over each other': [
      {
        key: null,
        head: trait(['分值/得分', '权重/得分', '标准分/自评分'] as const),
        of: (row: ToldRow) => `${row.weight}/${row.score}`,
      },
    ],
  }[points];
  const [firstPoints, ...otherPoints] = pointColumns;
  const body =
    order === 'values first' || firstPoints === undefined
      ? [...valueColumns, ...rule, ...pointColumns]
      : [firstPoints, ...rule, ...valueColumns, ...otherPoints];
  const columns: readonly Column[] = [
    ...(beside === 'number'
      ? [{ key: null, head: '序号', of: (_row: ToldRow, index: number) => `${index + 1}` }]
      : []),
    ...levelColumns,
    name,
    ...body,
    { key: 'reason', head: says('reason'), of: (row) => row.reason },
    ...(beside === 'evidence'
      ? [{ key: null, head: '佐证材料', of: (_row: ToldRow, index: number) => `附件${index + 1}` }]
      : []),
  ];
  const head = headOf(columns, heads === 'two rows');
  const tables: string[][] = [[...head]];
  const half = Math.ceil(rows.length / 2);
  let isCut = true;
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const isNew = before?.level1 !== row.level1;
    if (index === half && pages !== 'one') {
      isCut = true;
      if (pages.startsWith('new table')) tables.push([]);
      if (pages === 'blank line') tables.at(-1)?.push(columns.map(() => '').join('|'));
      if (pages.endsWith('head') || pages === 'head repeated') tables.at(-1)?.push(...head);
    }
    if (levels === 'rows of their own' && isNew) {
      tables.at(-1)?.push(wide([headingOf(row.level1)], columns.length));
      isCut = true;
    }
    const line = columns.map((column) => {
      const level = levelColumns.indexOf(column);
      const isSame =
        level !== -1 &&
        before !== undefined &&
        levelColumns.slice(0, level + 1).every((one) => one.of(before, index) === one.of(row, index));
      return isSame && !isCut && levels !== 'repeated' ? '^' : column.of(row, index);
    });
    tables.at(-1)?.push(line.join('|'));
    isCut = false;
  }
  const label = trait(['合计', '总分', '总计', '合 计'] as const);
  const foot = columns.map((column, index) => {
    if (index === 0) return label;
    if (column.key === 'weight') return points === 'in percent' ? '100%' : '100';
    if (column.key === 'score') return total;
    return pointColumns.includes(column) ? `100/${total}` : '';
  });
  const end = tables.at(-1) ?? [];
  const width = columns.length;
  const below: string[] = [];
  if (verdict.startsWith('foot')) end.push(foot.join('|'));
  if (verdict === 'foot and grade') end.push(wide(['评价等级', grade], width));
  if (verdict === 'beside') end.push(wide(['自评总分', total, '评价等级', grade], width));
  if (verdict === 'below') end.push(wide([`自评得分：${total}分　　　　自评等级：${grade}`], width));
  if (verdict === 'in the foot') end.push([...foot.slice(0, -1), grade].join('|'));
  if (verdict === 'sentence') below.push(`经综合评价，本项目得分${total}分，评价等级为“${grade}”。`);
  return {
    tables,
    below,
    total,
    grade: verdict === 'foot' ? undefined : grade,
    rows: rows.map((row) =>
      [pathOf(row), row.name, row.target, row.actual, row.weight, row.score, row.direction, row.reason].join(
        '|',
      ),
    ),
  };
}

/** One row, or two: a word over target and result, every other header over both rows. */
function headOf(columns: readonly Column[], isTwoRows: boolean): readonly string[] {
  const plain = columns.map(({ head }) => head);
  const at = columns.findIndex(({ key }) => key === 'target');
  const isPair = columns[at + 1]?.key === 'actual';
  if (!isTwoRows || at === -1 || !isPair) return [plain.join('|')];
  const upper = plain.map((text, index) => (index === at ? '指标完成情况' : index === at + 1 ? '<' : text));
  const lower = plain.map((text, index) => (index === at || index === at + 1 ? text : '^'));
  return [upper.join('|'), lower.join('|')];
}
