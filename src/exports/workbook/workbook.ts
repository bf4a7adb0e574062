import type { CellStyle, DataValidation, Cell as HucreCell, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { columnName } from '../../model/cell-address.ts';
import { cellText, codeOf } from './cell-text.ts';
import { LIMITS } from './limits.ts';
import { LongTexts } from './long-texts.ts';
import type { CellLimit, Sheet, SheetCell, StyledCell } from './sheet.ts';

export interface WorkbookFacts {
  readonly title: string;
  readonly creator: string;
  /** Instant written into the file, so that the same data are the same bytes. */
  readonly modified: Date;
  /** What its sheets say at their top: that they are made up, or a draft. */
  readonly mark?: string;
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

/**
 * The one door to the library that writes .xlsx. Excel, WPS and LibreOffice open what leaves here; a text is always
 * written as text, so nothing that somebody typed can run as a formula.
 *
 * Bytes of an .xlsx file; the same sheets and facts give the same bytes. Nothing is lost where a text, a link or a
 * formula is more than a spreadsheet can hold.
 * @param long texts that somebody else puts into the sheets
 */
export async function writeWorkbook(
  sheets: readonly Sheet[],
  facts: WorkbookFacts,
  long = new LongTexts(facts.mark),
): Promise<Uint8Array> {
  const own = sheets.map((sheet) => written(sheet, long));
  const rest = long.sheet();
  const printedHead = sheets[0]?.printedHead;
  return writeXlsx({
    sheets:
      rest === null
        ? own
        : [...own, written({ ...rest, ...(printedHead === undefined ? {} : { printedHead }) }, long)],
    properties: {
      title: cellText(facts.title),
      creator: cellText(facts.creator),
      created: facts.modified,
      modified: facts.modified,
    },
    defaultFont: { name: '微软雅黑', size: 10 },
  });
}

function written(sheet: Sheet, long: LongTexts): WriteSheet {
  const cells = new Map<string, Partial<HucreCell>>();
  let links = 0;
  const rows = sheet.rows.map((row, y) =>
    row.map((cell, x) => {
      const value = isStyled(cell) ? (cell.value ?? null) : cell;
      const plain = typeof value === 'string' ? plainText(long.fit(value)) : value;
      const format = (isStyled(cell) ? cell.format : undefined) ?? sheet.columns[x]?.format;
      const style = styleOf(isStyled(cell) ? cell.role : undefined, typeof plain === 'string', format);
      const link = isStyled(cell) && links < LIMITS.links ? linkOf(cell) : undefined;
      if (link !== undefined) links += 1;
      if (style !== null || isStyled(cell)) cells.set(`${y},${x}`, full(cell, plain, style, link));
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

/** The library takes a text that is the name of an error for that error. */
const plainText = (text: string) => cellText(text).replace(/^#(?=[A-Z/0_]+[!?]?$)/, codeOf);

const linkOf = ({ link }: StyledCell) =>
  link === undefined || link.length > LIMITS.address ? undefined : link;

function full(
  cell: SheetCell,
  plain: StyledCell['value'],
  style: CellStyle | null,
  link: string | undefined,
): Partial<HucreCell> {
  const formula = isStyled(cell) ? cell.formula : undefined;
  return {
    value: plain ?? null,
    ...(style === null ? {} : { style }),
    ...(formula === undefined || formula.length > LIMITS.formula
      ? {}
      : { type: 'formula' as const, formula, formulaResult: plain ?? null }),
    ...(link === undefined ? {} : { hyperlink: { target: link } }),
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
