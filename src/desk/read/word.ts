import type { Element } from '@xmldom/xmldom';
import type { LeftOut, LeftOutReason } from '../proposal.ts';
import type { Block, Merge, RawCell, Source } from './source.ts';
import { gridOf } from './source.ts';
import { WordNumbers } from './word-numbers.ts';
import { child, elements, isOn, parseXml } from './xml.ts';
import { openZip } from './zip.ts';

/**
 * Reads a .docx as its reader sees it: automatic numbers are written out, hidden text and deleted revisions are left
 * out and named, comments, headers and footers are named. Tables come as grids, with their place.
 */
export function readWord(name: string, bytes: Uint8Array): Source {
  const parts = openZip(bytes, (part) =>
    /^word\/(document|numbering|styles|footnotes|endnotes)\.xml$/.test(part),
  );
  const document = parts.get('word/document.xml');
  const root = parseXml(document ?? new Uint8Array());
  const xml = (part: string) => {
    const found = parts.get(part);
    return found === undefined ? null : parseXml(found);
  };
  const walk = new Walk(name, new WordNumbers(xml('word/numbering.xml'), xml('word/styles.xml')));
  const body = child(root, 'w:body');
  if (body) walk.blocks(body);
  walk.notes(xml('word/footnotes.xml'));
  walk.notes(xml('word/endnotes.xml'));
  for (const [part, reason] of [
    [/^word\/comments/, 'comment'],
    [/^word\/(header|footer)\d*\.xml$/, 'header-footer'],
    [/vbaProject\.bin$/, 'macro'],
  ] as const) {
    const found = [...parts.keys()].filter((one) => part.test(one));
    if (found.length > 0) walk.leave(reason, '', found.length > 1 ? `${found.length}处` : '');
  }
  return { name, form: 'document', blocks: walk.found, leftOut: walk.leftOut };
}

const BREAKS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};
/** Elements that only hold others. `w:ins` and `w:moveTo` are what a reader of Word sees, accepted or not. */
const THROUGH = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:ins',
  'w:moveTo',
  'w:customXml',
  'w:bdo',
  'w:dir',
]);

class Walk {
  readonly found: Block[] = [];
  readonly leftOut: LeftOut[] = [];
  private readonly name: string;
  private readonly numbers: WordNumbers;
  private paragraphs = 0;
  private tables = 0;
  /** Text boxes and nested tables, put behind the block that holds them. */
  private pending: Block[] = [];

  constructor(name: string, numbers: WordNumbers) {
    this.name = name;
    this.numbers = numbers;
  }

  blocks(parent: Element): void {
    for (const element of elements(parent)) {
      if (element.tagName === 'w:p') {
        this.paragraphs += 1;
        const at = `第${this.paragraphs}段`;
        this.push({ type: 'paragraph', text: this.paragraph(element, at), at: { file: this.name, at } });
      } else if (element.tagName === 'w:tbl') {
        this.push(this.table(element));
      } else if (THROUGH.has(element.tagName)) {
        this.blocks(element);
      } else if (element.tagName === 'w:del' || element.tagName === 'w:moveFrom') {
        this.leave('deleted', '', `第${this.paragraphs}段之后`);
      }
    }
  }

  notes(root: Element | null): void {
    for (const note of root ? elements(root) : []) {
      if (note.getAttribute('w:type')) continue;
      const at = `脚注${note.getAttribute('w:id') ?? ''}`;
      for (const element of elements(note)) {
        if (element.tagName !== 'w:p') continue;
        const text = this.paragraph(element, at);
        if (text !== '') this.push({ type: 'paragraph', text, at: { file: this.name, at } });
      }
    }
  }

  leave(reason: LeftOutReason, text: string, at: string): void {
    const known = this.leftOut.some((one) => one.reason === reason && one.at.at === at);
    if (!known) this.leftOut.push({ reason, text, at: { file: this.name, at } });
  }

  private push(block: Block): void {
    if (block.type === 'grid' || block.text !== '') this.found.push(block);
    this.found.push(...this.pending.splice(0));
  }

  /** The text of a paragraph with its automatic number. */
  private paragraph(element: Element, at: string): string {
    const properties = child(element, 'w:pPr');
    const label = this.numbers.label(properties);
    const text = this.inline(element, at)
      .replace(/[ \t]+$/gm, '')
      .trim();
    return text === '' ? '' : `${label}${text}`;
  }

  private inline(parent: Element, at: string): string {
    let text = '';
    for (const element of elements(parent)) {
      const { tagName } = element;
      if (tagName === 'w:r') text += this.run(element, at);
      else if (THROUGH.has(tagName)) {
        if (tagName === 'w:ins' || tagName === 'w:moveTo') this.leave('inserted', '', at);
        text += this.inline(element, at);
      } else if (tagName === 'w:del' || tagName === 'w:moveFrom') this.leave('deleted', '', at);
    }
    return text;
  }

  private run(run: Element, at: string): string {
    const properties = child(run, 'w:rPr');
    if (isOn(properties, 'w:vanish') || isOn(properties, 'w:webHidden')) {
      if (child(run, 'w:t')) this.leave('hidden-text', '', at);
      return '';
    }
    let text = '';
    for (const element of elements(run)) {
      const { tagName } = element;
      if (tagName === 'w:t') text += element.textContent ?? '';
      else if (tagName in BREAKS) text += BREAKS[tagName];
      else if (/^(w:drawing|w:pict|w:object|mc:AlternateContent)$/.test(tagName)) this.drawing(element, at);
    }
    return text;
  }

  /** A picture cannot be read; a text box can. Word writes a box twice, for new and for old programs. */
  private drawing(element: Element, at: string): void {
    const boxes = [...element.getElementsByTagName('w:txbxContent')].slice(0, 1);
    if (boxes.length === 0) this.leave('picture', '', at);
    for (const box of boxes)
      for (const paragraph of elements(box)) {
        if (paragraph.tagName === 'w:tbl') this.pending.push(this.table(paragraph));
        if (paragraph.tagName !== 'w:p') continue;
        const text = this.paragraph(paragraph, at);
        if (text !== '')
          this.pending.push({ type: 'paragraph', text, at: { file: this.name, at: `${at}的文本框` } });
      }
  }

  private table(table: Element): Block {
    this.tables += 1;
    const name = `第${this.tables}个表格`;
    const where = (row: number, column: number) => `${name} 第${row + 1}行第${column + 1}列`;
    const raw: (RawCell | null)[][] = [];
    const merges: Merge[] = [];
    /** Cells that a `vMerge` below may still lengthen, by column. */
    const open = new Map<number, { row: number; column: number; rowSpan: number; columnSpan: number }>();
    for (const [row, line] of rowsOf(table).entries()) {
      const cells: (RawCell | null)[] = [];
      const properties = child(line, 'w:trPr');
      const isHidden = isOn(properties, 'w:hidden');
      if (isHidden) this.leave('hidden-row', '', `${name} 第${row + 1}行`);
      let column = Number(child(properties, 'w:gridBefore')?.getAttribute('w:val') ?? 0);
      for (const cell of cellsOf(line)) {
        const own = child(cell, 'w:tcPr');
        const columnSpan = Math.max(1, Number(child(own, 'w:gridSpan')?.getAttribute('w:val') ?? 1));
        const merge = child(own, 'w:vMerge');
        const above = open.get(column);
        // A cell of another width that says it goes on holds text of its own, which a taller one would cover.
        const goesOn =
          merge !== null &&
          merge.getAttribute('w:val') !== 'restart' &&
          above !== undefined &&
          above.columnSpan === columnSpan;
        if (goesOn && above) {
          above.rowSpan += 1;
        } else {
          cells[column] = isHidden
            ? null
            : { text: this.cellText(cell, where(row, column)), isBareNumber: true };
          const span = { row, column, rowSpan: 1, columnSpan };
          if (merge === null) open.delete(column);
          else open.set(column, span);
          merges.push(span);
        }
        column += columnSpan;
      }
      raw.push(Array.from({ length: column }, (_, index) => cells[index] ?? null));
    }
    const spans = merges.filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1);
    return { type: 'grid', grid: gridOf(name, this.name, raw, spans, where) };
  }

  private cellText(cell: Element, at: string): string {
    const lines: string[] = [];
    const read = (parent: Element) => {
      for (const element of elements(parent)) {
        if (element.tagName === 'w:p') lines.push(this.paragraph(element, at));
        else if (element.tagName === 'w:tbl') this.pending.push(this.table(element));
        else if (THROUGH.has(element.tagName)) read(element);
      }
    };
    read(cell);
    return lines.filter((line) => line !== '').join('\n');
  }
}

/** Rows of a table, those inside a content control too. */
function rowsOf(table: Element): Element[] {
  return [...elements(table)].flatMap((element) =>
    element.tagName === 'w:tr' ? [element] : THROUGH.has(element.tagName) ? rowsOf(element) : [],
  );
}

function cellsOf(row: Element): Element[] {
  return [...elements(row)].flatMap((element) =>
    element.tagName === 'w:tc' ? [element] : THROUGH.has(element.tagName) ? cellsOf(element) : [],
  );
}
