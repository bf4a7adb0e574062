import type { Key } from './columns.ts';
import { WORDS } from './columns.ts';
import type { Dice } from './dice.ts';
import type { Levels } from './levels.ts';
import { captionOf, LEVELS, levelColumns, marked, pointsOf } from './levels.ts';
import { spread } from './spread.ts';
import { columnsOf, headRows, samePoints } from './table-columns.ts';
import type { Tale, Told } from './told.ts';
import { reachedOf, targetOf } from './told.ts';

export interface LaidTable {
  /** Tables, and lines of words above each; one table without words where the form is one. */
  readonly parts: readonly { readonly above: readonly string[]; readonly table: readonly string[] }[];
  readonly below: readonly string[];
  readonly total: string | undefined;
  readonly grade: string | undefined;
  readonly rows: readonly string[];
}

export function layTable(
  dice: Dice,
  tale: Tale,
  trait: <T>(list: readonly T[]) => T,
  hasExecutionRow: boolean,
): LaidTable {
  const levels: Levels = trait(LEVELS);
  const says = (key: Key) => trait(WORDS[key]);
  const laid = levelColumns(levels, dice, tale, says);
  const points = trait([
    'both',
    'both',
    'both',
    'score first',
    'no weight',
    'no score',
    'reviewed too',
    'blank score',
    'percent',
  ] as const);
  const columns = columnsOf(dice, laid.before, laid.behind, points, says);
  const head = headRows(dice, columns, trait(['one', 'one', 'two', 'side'] as const));
  const isSide = head.isSide;
  const width = columns.length + (isSide ? 1 : 0);
  const rows = tale.rows;
  const levelOnes = [...laid.before, ...laid.behind].filter(
    ({ key }) => key === 'level1' || key === 'level2' || key === null,
  );
  const merges = levels !== 'repeated' && trait(['merge', 'merge', 'blank'] as const);
  const lineOf = (row: Told, index: number, isCut: boolean) => {
    const before = rows[index - 1];
    const cells = columns.map((column) => {
      const isLevel = levelOnes.includes(column) && [...laid.before, ...laid.behind].includes(column);
      const parent = row.path[0] === before?.path[0];
      const isSame =
        isLevel &&
        before !== undefined &&
        parent &&
        column.of(before, index - 1) === column.of(row, index) &&
        (column.key !== null || samePoints(column, laid.before, before, row));
      if (!isSame || isCut || !merges) return column.of(row, index);
      return merges === 'merge' ? '^' : '';
    });
    return [...(isSide ? ['^'] : []), ...cells].join('|');
  };
  const parts: { above: string[]; table: string[] }[] = [];
  const firsts = [...new Set(rows.map(({ path }) => path[0]))];
  const apart = ['captions', 'captions of two', 'sentences'].includes(levels);
  const own = (row: Told) => rows.indexOf(row);
  if (apart)
    for (const [at, level] of firsts.entries()) {
      const mine = rows.filter(({ path }) => path[0] === level);
      const caption = captionOf(levels, dice, tale, level, at);
      const seconds = [...new Set(mine.map(({ path }) => path[1]))];
      if (levels === 'captions of two')
        for (const [index, second] of seconds.entries())
          parts.push({
            above: [...(index === 0 ? [caption] : []), `${index + 1}.${second}`],
            table: [
              ...head.lines,
              ...mine.filter(({ path }) => path[1] === second).map((row) => lineOf(row, own(row), true)),
            ],
          });
      else
        parts.push({
          above: [caption],
          table: [...head.lines, ...mine.map((row, index) => lineOf(row, own(row), index === 0))],
        });
    }
  else {
    const table = [...head.lines];
    for (const [index, row] of rows.entries()) {
      const before = rows[index - 1];
      const isFirst = before?.path[0] !== row.path[0];
      const [upper, lower] = marked(rows, row.path);
      const block = pointsOf(rows, ({ path }) => path[0] === row.path[0]);
      const wide = (text: string) =>
        spread([...(isSide ? ['^'] : []), text], width)
          .replace(/^(\^\|[^|]*)\|?/, '$1|')
          .replace(/\|$/, '');
      if (['rows', 'rows of two', 'heading over second'].includes(levels) && isFirst)
        table.push(
          wide(
            levels === 'heading over second'
              ? dice.of([upper, `${row.path[0]}（${block}分）`, row.path[0]])
              : `${upper}（${block}分）`,
          ),
        );
      if (levels === 'rows of two' && (isFirst || before?.path[1] !== row.path[1])) table.push(wide(lower));
      table.push(
        lineOf(row, index, isFirst && ['rows', 'rows of two', 'heading over second'].includes(levels)),
      );
    }
    parts.push({ above: [], table });
  }
  const { execution } = tale;
  const last = parts.at(-1);
  const holds = (key: Key) => columns.some((column) => column.key === key);
  const blankScore = points === 'blank score' || points === 'no score';
  if (hasExecutionRow && execution !== null && last !== undefined && !apart) {
    const at = columns.findIndex(
      ({ key }) => key === 'target' || key === 'actual' || key === 'weight' || key === 'score',
    );
    const cells = columns.map(({ key }, index) => {
      if (index === 0) return dice.of(['预算执行率', '预算执行情况']);
      if (index < at) return '<';
      if (key === 'weight') return points === 'percent' ? `${execution.weight}%` : `${execution.weight}`;
      return key === 'score' && !blankScore ? `${execution.score}` : '';
    });
    if (at > 0) last.table.push([...(isSide ? ['^'] : []), ...cells].join('|'));
  }
  const verdict = trait([
    'foot',
    'foot',
    'foot',
    'side',
    'none',
    'top',
    'sentence',
    'foot and grade',
  ] as const);
  const below: string[] = [];
  const foot = columns.map(({ key }, index) => {
    if (index === 0) return dice.of(['总分', '合计', '总计', '总 分', '合计得分']);
    if (key === 'weight') return points === 'percent' ? '100%' : '100';
    return key === 'score' && !blankScore ? tale.total : '';
  });
  const footLine = [...(isSide ? ['^'] : []), ...foot].join('|');
  let total: string | undefined;
  let grade: string | undefined;
  const tells = holds('score') && !blankScore;
  if (verdict.startsWith('foot') && !apart) {
    last?.table.push(footLine);
    total = tells ? tale.total : undefined;
    if (verdict === 'foot and grade') {
      last?.table.push(
        spread([...(isSide ? ['^'] : []), dice.of(['自评等级', '评价等级', '自评等次']), tale.grade], width),
      );
      grade = tale.grade;
    }
  } else if (verdict === 'side' && !apart) {
    last?.table.push(spread(['自评总分', tale.total, '自评等级', tale.grade], width));
    [total, grade] = [tale.total, tale.grade];
  } else if (verdict === 'top' && !apart) {
    parts[0]?.table.unshift(
      spread([dice.of(['自评总分', '自评得分', '自评总分（分）', '绩效自评总得分']), tale.total], width),
    );
    total = tale.total;
  } else if (verdict === 'sentence' || apart) {
    below.push(`经自评，该项目自评得分${tale.total}分，等级为${tale.grade}。`);
    [total, grade] = [tale.total, tale.grade];
  }
  const rowText = (row: Told) =>
    [
      laid.pathOf(row),
      row.name,
      holds('target') ? targetOf(row) : '',
      holds('actual') ? reachedOf(row) : '',
      holds('weight') ? `${row.weight}` : '',
      holds('score') && !blankScore ? `${row.score}` : '',
      holds('target') ? row.direction : '',
      row.reason,
    ].join('|');
  return { parts, below, total, grade, rows: rows.map(rowText) };
}
