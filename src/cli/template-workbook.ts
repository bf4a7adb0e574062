import { keyOf, rowsAt, valueAt } from '../desk/report-values.ts';
import { cellText, leavesOf, sheetName, templateFields, templateTables } from '../desk/template/layout.ts';
import { piecesOf } from '../exports/workbook/long-texts.ts';
import type { CellLimit, Sheet, SheetCell } from '../exports/workbook/sheet.ts';
import { writeWorkbook } from '../exports/workbook/workbook.ts';
import { columnName } from '../model/cell-address.ts';
import type { Pointer } from '../reader/content.ts';
import { TEMPLATE_TEXT } from '../text/desk/template-workbook.ts';
import type { FormField, FormRows } from '../view/guide/try-form-field.ts';

const TEXT = TEMPLATE_TEXT;
/** Empty rows that carry drop-downs below those that are filled. */
const SPARE_ROWS = 40;
/** Cells of text, so that a program does not make 0.95 of 95%. */
const AS_TEXT = '@';
const POINTS = new Set(['weight', 'claimedScore']);

/**
 * The workbook in which a report is filled in: drop-downs, limits and help from the model. What a report holds beyond
 * its sheets travels in the last one, so that nothing is lost on the way there and back.
 */
export function writeTemplate(report: object, now: Date): Promise<Uint8Array> {
  const kept = new Set<string>();
  const keep = (pointer: Pointer, field: FormField): string | null => {
    const text = cellText(field, valueAt(report, pointer));
    if (text !== null) kept.add(keyOf(pointer));
    return text;
  };
  const fields = templateFields();
  const tables = templateTables();
  const sheets = [
    factsSheet(fields, keep),
    ...tables.map((table) => tableSheet(table, report, keep, kept)),
    helpSheet(fields, tables),
    restSheet(report, tables, kept),
  ];
  return writeWorkbook(sheets, { title: TEXT.mark, creator: TEXT.mark, modified: now });
}

type Keep = (pointer: Pointer, field: FormField) => string | null;

function factsSheet(fields: readonly FormField[], keep: Keep): Sheet {
  const { columns } = TEXT;
  const rows: SheetCell[][] = [
    [{ value: TEXT.mark, role: 'title' }],
    [columns.field, columns.value, columns.hint, columns.key].map((value) => ({
      value,
      role: 'head' as const,
    })),
    ...fields.map((field) => [
      field.label,
      keep(field.pointer, field),
      { value: field.hint, role: 'note' as const },
      { value: keyOf(field.pointer), role: 'note' as const },
    ]),
  ];
  const limits = fields.flatMap((field, index) => limitOf(field, `B${index + 3}`));
  return {
    name: TEXT.sheets.facts,
    columns: [{ width: 22 }, { width: 60, format: AS_TEXT }, { width: 50 }, { width: 34 }],
    rows,
    frozenRows: 2,
    limits,
  };
}

function tableSheet(table: FormRows, report: object, keep: Keep, kept: Set<string>): Sheet {
  const { pointer, columns, idPrefix } = table;
  const lead = idPrefix === null ? 0 : 1;
  const filled = rowsAt(report, pointer).map((_, index) => {
    const at = [...pointer, index];
    const id = lead === 0 ? null : valueAt(report, [...at, 'id']);
    if (typeof id === 'string') kept.add(keyOf([...at, 'id']));
    const own = columns.map((column) => keep([...at, ...column.pointer], column));
    return [...(lead === 0 ? [] : [typeof id === 'string' ? id : null]), ...own];
  });
  const spare = Array.from({ length: SPARE_ROWS }, () => new Array<null>(columns.length + lead).fill(null));
  const head = [...(lead === 0 ? [] : [TEXT.columns.id]), ...columns.map(({ label }) => label)];
  const keys = [...(lead === 0 ? [] : ['id']), ...columns.map((column) => keyOf(column.pointer))];
  const last = filled.length + SPARE_ROWS + 2;
  return {
    name: sheetName(table),
    columns: [
      ...(lead === 0 ? [] : [{ width: 16, format: AS_TEXT }]),
      ...columns.map(({ kind, pointer: own }) => ({
        width: kind === 'text' ? 44 : 18,
        ...(POINTS.has(String(own[0])) ? {} : { format: AS_TEXT }),
      })),
    ],
    rows: [
      head.map((value) => ({ value, role: 'head' as const })),
      keys.map((value) => ({ value, role: 'note' as const })),
      ...filled,
      ...spare,
    ],
    frozenRows: 2,
    limits: columns.flatMap((column, index) => {
      const letter = columnName(index + lead);
      return limitOf(column, `${letter}3:${letter}${last}`);
    }),
  };
}

function limitOf(field: FormField, range: string): CellLimit[] {
  const { kind, choices, pointer, label, hint } = field;
  if (kind === 'choice')
    return [{ range, choices: choices.map((one) => one.label), help: TEXT.choose(label) }];
  if (POINTS.has(String(pointer[0])))
    return [{ range, between: [0, 100], isLoose: true, help: TEXT.points(label) }];
  if (pointer[0] === 'path')
    return [
      {
        range,
        choices: pointer[1] === 0 ? TEXT.levels.first : TEXT.levels.second,
        isLoose: true,
        help: hint || TEXT.level,
      },
    ];
  return [];
}

function helpSheet(fields: readonly FormField[], tables: readonly FormRows[]): Sheet {
  const line = (sheet: string, { label, hint, choices }: FormField): SheetCell[] => [
    sheet,
    label,
    hint,
    choices.map((one) => one.label).join('、'),
  ];
  return {
    name: TEXT.sheets.help,
    columns: [{ width: 16 }, { width: 22 }, { width: 60 }, { width: 60 }],
    rows: [
      ...TEXT.help.map((value) => [{ value }]),
      [],
      TEXT.helpColumns.map((value) => ({ value, role: 'head' as const })),
      ...fields.map((field) => line(TEXT.sheets.facts, field)),
      ...tables.flatMap((table) => table.columns.map((column) => line(sheetName(table), column))),
    ],
  };
}

/** What the sheets before do not show: dates of review, reasons of absence, entities, … */
function restSheet(report: object, tables: readonly FormRows[], kept: ReadonlySet<string>): Sheet {
  const isTable = (pointer: Pointer) =>
    tables.some((table) => keyOf(table.pointer) === keyOf(pointer)) ||
    isPathOfRow(pointer, tables) ||
    keyOf(pointer) === 'assessments';
  const rest = leavesOf(report, isTable).filter(([pointer]) => !kept.has(keyOf(pointer)));
  return {
    name: TEXT.sheets.rest,
    columns: [
      { width: 44, format: AS_TEXT },
      { width: 100, format: AS_TEXT },
    ],
    rows: [
      [TEXT.columns.key, TEXT.columns.json].map((value) => ({ value, role: 'head' as const })),
      [{ value: TEXT.restNote, role: 'note' as const }],
      // A long value goes on in the cells to its right, where it is read from.
      ...rest.map(([pointer, value]) => [keyOf(pointer), ...piecesOf(JSON.stringify(value))]),
    ],
    frozenRows: 1,
  };
}

/** The levels of an indicator are cells of their own. */
function isPathOfRow(pointer: Pointer, tables: readonly FormRows[]): boolean {
  return (
    pointer.at(-1) === 'path' &&
    tables.some(
      ({ pointer: own }) =>
        keyOf(own) === keyOf(pointer.slice(0, own.length)) && own.length === pointer.length - 2,
    )
  );
}
