import type { CellStyle, DataValidation, Cell as HucreCell, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { columnName } from '../../model/cell-address.ts';
import { cellText } from './cell-text.ts';

/**
 * The one door to the library that writes .xlsx. Excel, WPS and LibreOffice open what leaves here; a text is always
 * written as text, so nothing that somebody typed can run as a formula.
 */
export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Number of rows that stay in sight, counted from the top. */
  readonly frozenRows?: number;
  /** Row (from 0) that carries the filter buttons; the filter reaches to the last row. */
  readonly filterRow?: number;
  /** What may be typed where. */
  readonly limits?: readonly CellLimit[];
  /** Stands above every printed page. */
  readonly printedHead?: string;
}

/** A drop-down or a range of numbers for cells, with a word of help shown beside them. */
export interface CellLimit {
  /** `C3:C60`. */
  readonly range: string;
  readonly choices?: readonly string[];
  readonly between?: readonly [number, number];
  /** Other words are allowed after a question. */
  readonly isLoose?: boolean;
  readonly help: string;
}

export interface SheetColumn {
  /** In characters of the default font. */
  readonly width: number;
  readonly format?: string;
}

/** `null` is an empty cell. */
export type SheetCell = string | number | boolean | Date | null | StyledCell;

export interface StyledCell {
  readonly value?: string | number | boolean | Date | null;
  /** Without `=`. `value` is what it gives, shown by programs that do not calculate. */
  readonly formula?: string;
  readonly format?: string;
  readonly role?: 'title' | 'head' | 'note' | 'mark' | 'total' | 'computed';
  readonly link?: string;
}

export interface WorkbookFacts {
  readonly title: string;
  readonly creator: string;
  /** Instant written into the file, so that the same data are the same bytes. */
  readonly modified: Date;
}

const WRAP = { wrapText: true, vertical: 'top' } as const;
const thin = { style: 'thin', color: { rgb: 'B8C1CB' } } as const;
const ROLES: Readonly<Record<NonNullable<StyledCell['role']>, CellStyle>> = {
  title: { font: { bold: true, size: 14 } },
  head: {
    font: { bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF4' } },
    border: { bottom: thin },
    alignment: WRAP,
  },
  note: { font: { color: { rgb: '4A5866' } }, alignment: WRAP },
  mark: { font: { bold: true, color: { rgb: '97201D' } } },
  total: { font: { bold: true }, border: { top: thin } },
  computed: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F4F6F8' } } },
};

/** Bytes of an .xlsx file; the same sheets and facts give the same bytes. */
export async function writeWorkbook(sheets: readonly Sheet[], facts: WorkbookFacts): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(written),
    properties: {
      title: facts.title,
      creator: facts.creator,
      created: facts.modified,
      modified: facts.modified,
    },
    defaultFont: { name: '微软雅黑', size: 10 },
  });
}

function written(sheet: Sheet): WriteSheet {
  const cells = new Map<string, Partial<HucreCell>>();
  const rows = sheet.rows.map((row, y) =>
    row.map((cell, x) => {
      const value = isStyled(cell) ? (cell.value ?? null) : cell;
      const plain = typeof value === 'string' ? cellText(value) : value;
      const format = (isStyled(cell) ? cell.format : undefined) ?? sheet.columns[x]?.format;
      const style = styleOf(isStyled(cell) ? cell.role : undefined, typeof plain === 'string', format);
      if (style !== null || isStyled(cell)) cells.set(`${y},${x}`, full(cell, plain, style));
      return plain;
    }),
  );
  const last = columnName(Math.max(0, sheet.columns.length - 1));
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    rows,
    cells,
    ...(sheet.frozenRows === undefined ? {} : { freezePane: { rows: sheet.frozenRows } }),
    ...(sheet.filterRow === undefined
      ? {}
      : { autoFilter: { range: `A${sheet.filterRow + 1}:${last}${Math.max(sheet.rows.length, 1)}` } }),
    ...(sheet.limits === undefined ? {} : { dataValidations: sheet.limits.map(validation) }),
    // `&` begins a code there.
    ...(sheet.printedHead === undefined
      ? {}
      : { headerFooter: { oddHeader: `&C${sheet.printedHead.replaceAll('&', '&&')}` } }),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function validation({ range, choices, between, isLoose = false, help }: CellLimit): DataValidation {
  const kind: Pick<DataValidation, 'type' | 'operator' | 'values' | 'formula1' | 'formula2'> =
    between === undefined
      ? { type: 'list', values: [...(choices ?? [])] }
      : { type: 'decimal', operator: 'between', formula1: `${between[0]}`, formula2: `${between[1]}` };
  return {
    ...kind,
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: isLoose ? 'warning' : 'stop',
    errorMessage: help,
    showInputMessage: true,
    inputMessage: help,
  };
}

function isStyled(cell: SheetCell): cell is StyledCell {
  return typeof cell === 'object' && cell !== null && !(cell instanceof Date);
}

function full(cell: SheetCell, plain: StyledCell['value'], style: CellStyle | null): Partial<HucreCell> {
  const styled = isStyled(cell) ? cell : {};
  return {
    value: plain ?? null,
    ...(style === null ? {} : { style }),
    ...(styled.formula === undefined
      ? {}
      : { type: 'formula' as const, formula: styled.formula, formulaResult: plain ?? null }),
    ...(styled.link === undefined ? {} : { hyperlink: { target: styled.link } }),
  };
}

const STYLES = new Map<string, CellStyle>();

/** One object a kind of cell: the library keeps equal styles apart otherwise. */
function styleOf(role: StyledCell['role'], isText: boolean, format: string | undefined): CellStyle | null {
  if (role === undefined && !isText && format === undefined) return null;
  const key = `${role ?? ''}|${isText}|${format ?? ''}`;
  const known = STYLES.get(key);
  if (known) return known;
  const style: CellStyle = {
    ...(isText ? { alignment: WRAP } : {}),
    ...(role === undefined ? {} : ROLES[role]),
    ...(format === undefined || isText ? {} : { numFmt: format }),
  };
  STYLES.set(key, style);
  return style;
}
