import { parseDate } from '../../src/model/date.ts';
import { toPlain } from '../../src/model/decimal.ts';
import { formatAmount, formatDate, yuanString } from '../../src/model/format.ts';
import { parseMoney } from '../../src/model/money.ts';
import { parseWeight } from '../../src/model/points.ts';
import { ReportSchema } from '../../src/model/report.ts';
import type { Schema } from '../../src/model/schema-walk.ts';
import { bare, childSchema, present, said, shapeOf } from '../../src/model/schema-walk.ts';

/** One value of a `report.json`, as an editor wrote it. */
export interface Leaf {
  /** Names from the top, rows as `[]`: `indicators.rows[].survey.date`; of what is absent `signature!reason`. */
  readonly path: string;
  readonly value: string | number | boolean;
  /** What the rows that it stands in are known by: their ids, their places where they have none. */
  readonly rows: readonly string[];
}

/** Every value of a tree of JSON. */
export function leavesOf(tree: unknown): readonly Leaf[] {
  const found: Leaf[] = [];
  const walk = (value: unknown, path: string, rows: readonly string[]) => {
    if (Array.isArray(value)) {
      for (const [index, row] of value.entries()) {
        const id: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'id') : undefined;
        const known = typeof id === 'string' ? id : String(index);
        walk(row, `${path}[]`, [...rows, known]);
      }
      return;
    }
    if (typeof value === 'object' && value !== null && typeof Reflect.get(value, 'absent') === 'string') {
      for (const [key, one] of Object.entries(value)) {
        const said = key === 'absent' ? 'reason' : key;
        found.push({ path: `${path}!${said}`, value: one as string, rows });
      }
      return;
    }
    if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) walk(one, path === '' ? key : `${path}.${key}`, rows);
      return;
    }
    if (value === null || value === undefined) return;
    found.push({ path, value: value as Leaf['value'], rows });
  };
  walk(tree, '', []);
  return found;
}

/** Every place of a report in which a value may stand, by its schema; what is absent is none. */
export function reportPaths(): readonly string[] {
  const found = new Set<string>();
  const walk = (schema: Schema, path: string) => {
    const options = optionsOf(schema);
    if (options.length > 1) {
      for (const option of options) walk(option, path);
      return;
    }
    const own = present(schema);
    const shape = shapeOf(own);
    if (shape !== null) {
      for (const [key, inside] of Object.entries(shape)) walk(inside, path === '' ? key : `${path}.${key}`);
      return;
    }
    const element = childSchema(own, 0, []);
    if (element === null) found.add(path);
    else walk(element, `${path}[]`);
  };
  walk(ReportSchema, '');
  return [...found];
}

/** The branches of a union of forms that hold values. */
function optionsOf(schema: Schema): readonly Schema[] {
  const base = bare(present(schema));
  const options: unknown = Reflect.get(base._zod.def, 'options');
  return Array.isArray(options) ? (options as Schema[]).filter((one) => said(one).id !== 'Absent') : [];
}

const DATE = /^\d{4}(?:-\d{2}){1,2}$/;
const POINTS = /^-?\d+(?:\.\d+)?分?$/;

/** How a value may be written where programs read it: as it is, in 元, without zeros that say nothing, as a date. */
export function dataForms({ value }: Leaf): readonly unknown[] {
  if (typeof value !== 'string') return [value];
  const money = parseMoney(value);
  const points = POINTS.test(value) ? parseWeight(value) : null;
  return [
    value,
    ...('fen' in money ? [yuanString(money.fen)] : []),
    ...(points === null ? [] : [toPlain(points.value)]),
    ...(DATE.test(value) ? [parseDate(value)?.iso] : []),
  ];
}

/** How a value may be printed where people read it. */
export function printedForms(leaf: Leaf): readonly string[] {
  const raw = String(leaf.value);
  if (DATE.test(raw)) return [formatDate(parseDate(raw) ?? raw)];
  const money = parseMoney(raw);
  return [...dataForms(leaf).map(String), ...('fen' in money ? [formatAmount(money.fen)] : [])];
}
