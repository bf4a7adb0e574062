import { strToU8, zipSync } from 'fflate';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import type { DrawnForm, DrawnLine, DrawnTable } from './form.ts';

type DrawnCell = string | DrawnTable;

function cellsOf(line: DrawnLine): readonly DrawnCell[] {
  return typeof line === 'string' ? line.split('|') : line;
}

/** The file of a drawn form. */
export function drawnFile({ name, sheets = {}, parts = [] }: DrawnForm): Promise<Uint8Array> {
  const book = { sheets: Object.entries(sheets).map(([sheet, table]) => sheetOf(sheet, table)) };
  if (name.endsWith('.ods')) return writeOds(book);
  if (name.endsWith('.xlsx')) return writeXlsx(book);
  if (name.endsWith('.txt')) return Promise.resolve(strToU8(parts.map(textOf).join('\n')));
  return Promise.resolve(drawnDocument(parts));
}

/** As cells arrive when they are copied from a sheet. */
function textOf(part: string | DrawnTable): string {
  if (typeof part === 'string') return part;
  return part.map((line) => (typeof line === 'string' ? line.replaceAll('|', '\t') : '')).join('\n');
}

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

function areas(lines: DrawnTable): readonly Area[] {
  const table = lines.map(cellsOf);
  const found: Area[] = [];
  for (const [row, cells] of table.entries())
    for (const [column, cell] of cells.entries()) {
      if (cell === '<' || cell === '^') continue;
      let columns = 1;
      while (table[row]?.[column + columns] === '<') columns += 1;
      let rows = 1;
      while (table[row + rows]?.[column] === '^') rows += 1;
      found.push({ row, column, rows, columns });
    }
  return found;
}

function sheetOf(name: string, table: DrawnTable) {
  return {
    name,
    rows: table.map((line) => cellsOf(line).map(sheetCell)),
    merges: areas(table)
      .filter(({ rows, columns }) => rows > 1 || columns > 1)
      .map(({ row, column, rows, columns }) => ({
        startRow: row,
        startCol: column,
        endRow: row + rows - 1,
        endCol: column + columns - 1,
      })),
  };
}

/** Numbers are numbers, as a person types them. */
function sheetCell(cell: DrawnCell): string | number | null {
  if (typeof cell !== 'string' || ['', '<', '^'].includes(cell)) return null;
  return /^-?\d{1,12}(?:\.\d+)?$/.test(cell) ? Number(cell) : cell;
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

function paragraphXml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<w:p><w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`;
}

function cellXml(cell: DrawnCell): string {
  if (typeof cell !== 'string') return `${tableXml(cell)}<w:p/>`;
  return cell.split('\n').map(paragraphXml).join('');
}

function tableXml(lines: DrawnTable): string {
  const table = lines.map(cellsOf);
  const width = Math.max(...table.map((row) => row.length));
  const rows = table.map((row, index) => {
    const cells: string[] = [];
    for (let column = 0; column < row.length; column += 1) {
      const cell = row[column] ?? '';
      if (cell === '<') continue;
      let span = 1;
      while (row[column + span] === '<') span += 1;
      const merge =
        cell === '^'
          ? '<w:vMerge/>'
          : table[index + 1]?.[column] === '^'
            ? '<w:vMerge w:val="restart"/>'
            : '';
      const properties = `<w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}</w:tcPr>`;
      cells.push(`<w:tc>${properties}${cell === '^' ? '<w:p/>' : cellXml(cell)}</w:tc>`);
    }
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol/>'.repeat(width)}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

function drawnDocument(parts: readonly (string | DrawnTable)[]): Uint8Array {
  const body = parts.map((part) => (typeof part === 'string' ? paragraphXml(part) : tableXml(part))).join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
    ),
  });
}
