import type { Body } from './column-body.ts';
import { cellsIn, FEWEST_ROWS } from './column-body.ts';
import type { ColumnKind } from './column-words.ts';
import type { Column } from './indicator-headers.ts';
import { lostRows } from './points-evidence.ts';

/** A value taken apart: `≥98%` is a sign, a number and a unit. */
export function valueParts(text: string) {
  const words = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^(?:不[少低]于|不小于|至少|达到|大于等于|大于|超过|高于)/, '≥')
    .replace(/^(?:不[超高多大]过?于?|小于等于|小于|低于|控制在)/, '≤');
  const found = /^([≥≤><=＝≧≦]*)(-?\d[\d,]*(?:\.\d+)?)(.*)$/.exec(words);
  return found === null
    ? null
    : { sign: found[1] ?? '', number: Number((found[2] ?? '').replaceAll(',', '')), unit: found[3] ?? '' };
}

/** Two columns of one unit are target and result: the signs say which, or else it is asked. */
export function valuesByUnit(columns: readonly Column[], body: Body): readonly Column[] {
  const own = (kind: ColumnKind) => columns.find((one) => one.kind === kind);
  const [target, actual] = [own('target'), own('actual')];
  if (target !== undefined && actual !== undefined) return columns;
  const open = columns.filter(({ kind }) => kind === 'unknown');
  const pairs = columns.flatMap((first) =>
    columns
      .filter((second) => second.index > first.index)
      .filter((second) => [first, second].every((one) => [target, actual, ...open].includes(one)))
      .map((second) => [first, second] as const),
  );
  const pair = pairs.find(([first, second]) => haveOneUnit(first, second, body));
  if (pair === undefined) return columns;
  const signs = (column: Column) => cellsIn(column, body).filter(({ text }) => valueParts(text)?.sign).length;
  const isTurned = signs(pair[1]) > signs(pair[0]) || pair[0] === actual || pair[1] === target;
  const [expected, reached] = isTurned ? [pair[1], pair[0]] : pair;
  return columns.map((column) => {
    if (column.kind !== 'unknown' || (column !== expected && column !== reached)) return column;
    const kind = column === expected ? ('target' as const) : ('actual' as const);
    // Signs in the one and none in the other tell a target from what came of it.
    const isSigned =
      pair.every((one) => one === expected || signs(one) === 0) && signs(expected) >= FEWEST_ROWS;
    return { ...column, kind, isGuess: !isSigned && !fitsScores(expected, reached, columns, body) };
  });
}

function haveOneUnit(first: Column, second: Column, { lines }: Body): boolean {
  const both = lines.map((line) =>
    [first, second].map(({ index }) => valueParts(line[index]?.text ?? '')?.unit ?? null),
  );
  const told = both.filter(([one, other]) => one !== null || other !== null);
  const same = told.filter(([one, other]) => one === other);
  return same.length >= FEWEST_ROWS && same.length * 2 > told.length && same.some(([unit]) => unit !== '');
}

/** Whether the share of the target that was reached is the share of the points, in every row that lost some. */
function fitsScores(target: Column, actual: Column, columns: readonly Column[], body: Body): boolean {
  const shares = lostRows(columns, body).flatMap(({ line, weight, score }) => {
    const [goal, reached] = [target, actual].map(({ index }) => valueParts(line[index]?.text ?? ''));
    if (!goal || !reached || goal.number === 0 || reached.number === 0) return [];
    const share = Math.min(goal.number / reached.number, reached.number / goal.number);
    return [{ share: (goal.sign === '≤' ? share : reached.number / goal.number) * weight, score }];
  });
  return shares.length > 0 && shares.every(({ share, score }) => Math.abs(share - score) <= 0.06);
}
