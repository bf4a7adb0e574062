import type { Element } from '@xmldom/xmldom';
import { columnName } from '../../model/cell-address.ts';
import type { LeftOut } from '../proposal.ts';
import type { Block, Merge, RawCell, Source } from './source.ts';
import { gridOf } from './source.ts';
import { child, elements, parseXml } from './xml.ts';
import { openZip } from './zip.ts';

const MOST = 5_000;

/** Reads .ods and .odt. They keep the text that a cell shows, so that 100% stays 100%. */
export function readOpenDocument(name: string, bytes: Uint8Array): Source {
  const parts = openZip(bytes, (part) => part === 'content.xml' || part === 'mimetype');
  const root = parseXml(parts.get('content.xml') ?? new Uint8Array());
  const leftOut: LeftOut[] = [];
  const leave = (reason: LeftOut['reason'], at: string) =>
    leftOut.push({ reason, text: '', at: { file: name, at } });
  const body = child(root, 'office:body');
  const sheets = child(body, 'office:spreadsheet');
  const blocks: Block[] = [];
  const hidden = hiddenStyles(root);
  let tables = 0;
  const table = (element: Element, label: string) =>
    blocks.push({ type: 'grid', grid: readTable(element, name, label, leave) });
  if (sheets) {
    for (const element of elements(sheets)) {
      if (element.tagName !== 'table:table') continue;
      const label = element.getAttribute('table:name') ?? '';
      if (hidden.has(element.getAttribute('table:style-name') ?? '')) leave('hidden-sheet', label);
      else table(element, label);
    }
    return { name, form: 'spreadsheet', blocks, leftOut };
  }
  let paragraphs = 0;
  const walk = (parent: Element) => {
    for (const element of elements(parent)) {
      const { tagName } = element;
      if (tagName === 'text:p' || tagName === 'text:h') {
        paragraphs += 1;
        const text = textOf(element).trim();
        if (text !== '')
          blocks.push({ type: 'paragraph', text, at: { file: name, at: `第${paragraphs}段` } });
      } else if (tagName === 'table:table') {
        tables += 1;
        table(element, `第${tables}个表格`);
      } else if (tagName === 'text:tracked-changes') {
        if (element.firstChild) leave('deleted', '修订');
      } else if (tagName !== 'office:annotation' && tagName !== 'text:sequence-decls') walk(element);
    }
  };
  const text = child(body, 'office:text');
  if (text) walk(text);
  if (root.getElementsByTagName('office:annotation').length > 0) leave('comment', '批注');
  return { name, form: 'document', blocks, leftOut };
}

/** Names of the table styles that hide what they style. */
function hiddenStyles(root: Element): ReadonlySet<string> {
  return new Set(
    [...root.getElementsByTagName('style:style')]
      .filter((style) => child(style, 'style:table-properties')?.getAttribute('table:display') === 'false')
      .map((style) => style.getAttribute('style:name') ?? ''),
  );
}

function readTable(
  table: Element,
  file: string,
  label: string,
  leave: (reason: LeftOut['reason'], at: string) => void,
) {
  const raw: (RawCell | null)[][] = [];
  const merges: Merge[] = [];
  const isSheet = !label.startsWith('第');
  const where = (row: number, column: number) =>
    isSheet ? `${label} ${columnName(column)}${row + 1}` : `${label} 第${row + 1}行第${column + 1}列`;
  for (const line of rowsOf(table)) {
    const row: (RawCell | null)[] = [];
    const isHidden = /collapse|filter/.test(line.getAttribute('table:visibility') ?? '');
    for (const cell of elements(line)) {
      if (!/^table:(covered-)?table-cell$/.test(cell.tagName)) continue;
      const repeat = Number(cell.getAttribute('table:number-columns-repeated') ?? 1);
      const isCovered = cell.tagName === 'table:covered-table-cell';
      const value = isHidden || isCovered ? null : cellOf(cell);
      const rowSpan = Number(cell.getAttribute('table:number-rows-spanned') ?? 1);
      const columnSpan = Number(cell.getAttribute('table:number-columns-spanned') ?? 1);
      if (rowSpan > 1 || columnSpan > 1)
        merges.push({ row: raw.length, column: row.length, rowSpan, columnSpan });
      // Sheets repeat their last empty cell to the edge of the world.
      const times = value === null || value.text === '' ? Math.min(repeat, 30) : Math.min(repeat, 200);
      for (let index = 0; index < times; index += 1) row.push(value);
      if (child(cell, 'office:annotation')) leave('comment', where(raw.length, row.length - times));
    }
    if (isHidden && cellTexts(line) !== '') leave('hidden-row', `${label} 第${raw.length + 1}行`);
    const isEmpty = row.every((cell) => cell === null || cell.text === '');
    const repeat = Number(line.getAttribute('table:number-rows-repeated') ?? 1);
    for (let index = 0; index < (isEmpty ? Math.min(repeat, 20) : Math.min(repeat, MOST)); index += 1)
      raw.push(row);
    if (raw.length > MOST) break;
  }
  return gridOf(label, file, raw, merges, where);
}

function rowsOf(table: Element): Element[] {
  return [...elements(table)].flatMap((element) =>
    element.tagName === 'table:table-row'
      ? [element]
      : /^table:(table-rows|table-header-rows|table-row-group)$/.test(element.tagName)
        ? rowsOf(element)
        : [],
  );
}

function cellOf(cell: Element): RawCell {
  const formula = /^of:=([\d.]+%?)$/.exec(cell.getAttribute('table:formula') ?? '')?.[1];
  if (formula !== undefined) return { text: `=${formula}` };
  const text = cellTexts(cell);
  const type = cell.getAttribute('office:value-type');
  const exact = cell.getAttribute('office:value');
  const isNumber = type === 'float';
  const loses = isNumber && exact !== null && Number(text.replaceAll(',', '')) !== Number(exact);
  return { text, isBareNumber: isNumber, ...(loses ? { exact } : {}) };
}

function cellTexts(parent: Element): string {
  return [...elements(parent)]
    .filter(({ tagName }) => tagName !== 'office:annotation')
    .flatMap((element) =>
      element.tagName === 'text:p' || element.tagName === 'text:h'
        ? [textOf(element)]
        : element.tagName === 'table:table'
          ? []
          : [cellTexts(element)],
    )
    .filter((line) => line !== '')
    .join('\n')
    .trim();
}

function textOf(element: Element): string {
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    else if (node.nodeType === 1) {
      const inner = node as Element;
      if (inner.tagName === 'text:s') text += ' '.repeat(Number(inner.getAttribute('text:c') ?? 1));
      else if (inner.tagName === 'text:tab') text += '\t';
      else if (inner.tagName === 'text:line-break') text += '\n';
      else if (!/^(office:annotation|text:note)$/.test(inner.tagName)) text += textOf(inner);
    }
  }
  return text;
}
