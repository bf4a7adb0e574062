import type { DrawnForm } from '../drawn/form.ts';
import type { Draw } from '../random-form.ts';
import type { Habit } from './habit.ts';
import { NOTHING, WIDTH, wide } from './habit.ts';
import { GOALS, HEADS } from './heads.ts';
import { FUNDS } from './money.ts';
import type { Story } from './story.ts';
import { layTable } from './table.ts';

export interface DrawnLayout {
  readonly form: DrawnForm;
  /** The habits that were drawn; printed when a form fails. */
  readonly traits: readonly string[];
}

/** A layout of a story, each part after a habit of some place. */
export function drawLayout(draw: Draw, story: Story): DrawnLayout {
  const traits: string[] = [];
  const trait = <T>(list: readonly T[]): T => {
    const drawn = draw.of(list);
    traits.push(`${drawn}`);
    return drawn;
  };
  const part = (habits: Readonly<Record<string, Habit>>) =>
    habits[trait(Object.keys(habits))]?.(draw, story) ?? NOTHING;
  const format = trait(['xlsx', 'docx', 'ods', 'txt'] as const);
  const upper = [part(HEADS), part(FUNDS), part(GOALS)];
  const table = layTable(draw, story, trait);
  const title = trait(['项目支出绩效自评表', '专项资金绩效自评表', '部门项目绩效评价表'] as const);
  const yearAt = trait(['in title', 'below', 'pair'] as const);
  const top = [
    wide([yearAt === 'in title' ? `${story.year}年度${title}` : title], WIDTH),
    ...(yearAt === 'below' ? [wide([`（${story.year}年度）`], WIDTH)] : []),
    ...(yearAt === 'pair' ? [wide(['评价年度', `${story.year}年`], WIDTH)] : []),
  ];
  const above = upper.flatMap((one) => one.above ?? []);
  const [first = [], ...others] = table.tables;
  const parts = [top, ...upper.map(({ lines }) => lines), first];
  const width = Math.max(WIDTH, ...table.tables.flat().map((line) => line.split('|').length));
  const filled = (lines: readonly string[]) => lines.map((line) => padded(line, width));
  const truth = {
    funds: [],
    year: story.year,
    ...Object.assign({}, ...upper.map(({ says }) => says)),
    total: table.total,
    ...(table.grade === undefined ? {} : { grade: table.grade }),
    rows: table.rows,
  } as DrawnForm['truth'];
  const name = `习惯.${format}`;
  if (format === 'xlsx' || format === 'ods') {
    const lines = [...above, ...parts.flat(), ...others.flat(), ...table.below];
    const sheet = lines.map((line) => padded(line.includes('|') ? line : wide([line], WIDTH), width));
    return { traits, form: { name, sheets: { 自评: sheet }, truth } };
  }
  if (format === 'txt') {
    const sheet = filled([...parts.flat(), ...others.flat()]);
    return { traits, form: { name, parts: [...above, sheet.map(pasted), ...table.below], truth } };
  }
  // In Word each part may be a table of its own.
  const isApart = trait([true, false]);
  const tables = isApart ? parts.filter((lines) => lines.length > 0) : [filled(parts.flat())];
  const next = isApart ? others : others.map(filled);
  return { traits, form: { name, parts: [...above, ...tables, ...next, ...table.below], truth } };
}

function padded(line: string, width: number): string {
  const cells = line.split('|');
  const rest = cells.at(-1) === '<' ? '<' : '';
  return [...cells, ...new Array<string>(Math.max(0, width - cells.length)).fill(rest)].join('|');
}

/** Merged cells arrive as blanks when they are copied, and a cell of two lines as one. */
function pasted(line: string): string {
  const cells = line.split('|').map((cell) => (cell === '<' || cell === '^' ? '' : cell));
  return cells.map((cell) => cell.replaceAll('\n', ' ')).join('|');
}
