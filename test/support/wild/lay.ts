import type { DrawnForm } from '../drawn/form.ts';
import type { Dice } from './dice.ts';
import { goalsOf } from './goals.ts';
import { footOf, headOf } from './heads.ts';
import { moneyOf } from './money.ts';
import { padded, spread } from './spread.ts';
import { layTable } from './table.ts';
import type { Tale } from './told.ts';

export interface WildForm {
  readonly form: DrawnForm;
  readonly traits: readonly string[];
}

/** A layout that no place may have, of parts that all of them do. */
export function layOut(dice: Dice, tale: Tale): WildForm {
  const traits: string[] = [];
  const trait = <T>(list: readonly T[]): T => {
    const drawn = dice.of(list);
    traits.push(`${drawn}`);
    return drawn;
  };
  const format = trait(['xlsx', 'xlsx', 'docx', 'docx', 'ods', 'txt'] as const);
  const upper = dice.of([8, 9, 10]);
  const money = moneyOf(dice, tale, upper);
  const goals = goalsOf(dice, tale, upper);
  const table = layTable(dice, tale, trait, !money.tellsPoints);
  const width = Math.max(
    upper,
    ...table.parts.flatMap(({ table: lines }) => lines.map((line) => line.split('|').length)),
  );
  const head = headOf(dice, tale, upper);
  const foot = footOf(dice, upper);
  const title = dice.of([
    '项目支出绩效自评表',
    '部门预算项目绩效自评表',
    '专项资金绩效目标自评表',
    '项目绩效目标完成情况自评表',
  ]);
  const [above, top] = titled(dice, `${tale.year}`, title, upper);
  const order = trait(['usual', 'usual', 'goals first', 'money last'] as const);
  const middle =
    order === 'goals first'
      ? [...goals.lines, ...money.lines]
      : order === 'money last'
        ? [...goals.lines]
        : [...money.lines, ...goals.lines];
  const last = order === 'money last' ? money.lines : [];
  const single = table.parts.length === 1 && table.below.length === 0;
  const truth = {
    project: tale.project,
    unit: tale.unit,
    year: tale.year,
    ...(goals.expected === undefined ? {} : { expected: goals.expected }),
    ...(goals.achieved === undefined ? {} : { achieved: goals.achieved }),
    ...(table.total === undefined ? {} : { total: table.total }),
    ...(table.grade === undefined ? {} : { grade: table.grade }),
    funds: money.funds,
    rows: table.rows,
  };
  const name = `自评.${format}`;
  if (format === 'docx' || format === 'txt') {
    const isOne = single && trait(['one', 'several'] as const) === 'one';
    const all = table.parts.flatMap(({ above: words, table: lines }) => [...words, lines]);
    const parts = isOne
      ? [
          ...above,
          [...top, ...head, ...middle, ...(table.parts[0]?.table ?? []), ...last, ...foot].map((line) =>
            padded(line, width),
          ),
        ]
      : [
          ...above,
          [...top, ...head, ...middle],
          ...all,
          ...(last.length === 0 ? [] : [[...last]]),
          ...table.below,
          ...foot.map(plainLine),
        ];
    return { traits, form: { name, parts: format === 'txt' ? parts.map(pasted) : parts, truth } };
  }
  const inside = table.parts.flatMap(({ above: words, table: lines }) => [
    ...words.map((text) => spread([text], width)),
    ...lines,
  ]);
  const sheet = [
    ...above.map((text) => spread([text], width)),
    ...top,
    ...head,
    ...middle,
    ...inside,
    ...last,
    ...table.below.map((text) => spread([text], width)),
    ...foot,
  ];
  return { traits, form: { name, sheets: { 自评表: sheet.map((line) => padded(line, width)) }, truth } };
}

function titled(
  dice: Dice,
  year: string,
  title: string,
  width: number,
): readonly [readonly string[], readonly string[]] {
  const isAbove = dice.once(2);
  const lines = dice.of([
    [`${year}年度${title}`],
    [title, `（${year}年度）`],
    ['附件2', `${title}\n（${year}年度）`],
    [`${title}（${year}年）`],
  ]);
  return isAbove
    ? [lines.flatMap((line) => line.split('\n')), []]
    : [[], lines.map((line) => spread([line], width))];
}

/** As cells leave a sheet: what is merged is blank, lines within a cell stand in quotes. */
function pasted(part: string | readonly string[]): string | readonly string[] {
  if (typeof part === 'string') return part;
  return part.map((line) =>
    line
      .split('|')
      .map((cell) => (cell === '<' || cell === '^' ? '' : cell.includes('\n') ? `"${cell}"` : cell))
      .join('|'),
  );
}

function plainLine(line: string): string {
  return line.replace(/\|<|\|$/g, '');
}
