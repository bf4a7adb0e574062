import { element } from '../../browser/element.ts';
import { STATE_LINK } from '../../browser/state-link.ts';
import {
  COMPARE_ALONE_WORDS,
  COMPARE_GROUP_WORDS,
  COMPARE_ROW_WORDS,
  COMPARE_WORDS,
} from '../../text/pages/compare.ts';
import type { CompareCell, CompareColumn, CompareRow } from '../../view/compare/compare-column.ts';
import { breakWords } from '../parts/break-words.ts';

/** One line of the comparison; a cell is `null` where a report has no such line. */
interface Line {
  readonly label: string;
  readonly cells: readonly (CompareCell | null)[];
}

interface Group {
  readonly label: string;
  readonly lines: readonly Line[];
}

const ROWS = {
  who: ['unit', 'project', 'year', 'kind', 'evaluator'],
  money: ['budget', 'received', 'executed', 'receivedRate', 'executionRate', 'basis'],
  score: ['claimed', 'grade', 'reviewed', 'computed', 'scheme'],
  after: ['findings', 'open', 'checks'],
} as const satisfies Record<string, readonly CompareRow[]>;

/** Everything that stands in the table, in its order; the file and the page are both made from it. */
export function compareGroups(columns: readonly CompareColumn[]): readonly Group[] {
  const group = (name: keyof typeof ROWS): Group => ({
    label: COMPARE_GROUP_WORDS[name],
    lines: ROWS[name].map((row) => ({
      label: COMPARE_ROW_WORDS[row],
      cells: columns.map(({ cells }) => cells[row]),
    })),
  });
  const lines = dimensionLines(columns);
  const dimensions: Group = { label: COMPARE_GROUP_WORDS.dimensions, lines };
  return [
    group('who'),
    group('money'),
    group('score'),
    ...(lines.length > 0 ? [dimensions] : []),
    group('after'),
  ];
}

/** Parts of the tables of indicators: those that most reports have first. */
function dimensionLines(columns: readonly CompareColumn[]): readonly Line[] {
  const names = [...new Set(columns.flatMap(({ dimensions }) => dimensions.map(({ name }) => name)))];
  return names
    .map((name) => ({
      label: name,
      cells: columns.map((column) => column.dimensions.find((one) => one.name === name)?.cell ?? null),
    }))
    .sort((a, b) => sharing(b) - sharing(a));
}

/** How many reports have the line. */
const sharing = ({ cells }: Line): number => cells.filter((cell) => cell !== null).length;

/** What stands beside nothing in the other reports: no comparison, and a column of dashes. */
const isAlone = (line: Line): boolean => line.cells.length > 1 && sharing(line) < 2;

/** The same table for a spreadsheet. */
export function compareRows(columns: readonly CompareColumn[], origin: string): string[][] {
  return [
    [COMPARE_WORDS.item, ...columns.map(({ title, example }) => (example ? exampleOf(title) : title))],
    ...compareGroups(columns).flatMap(({ lines }) =>
      lines.map(({ label, cells }) => [
        label,
        ...cells.map((cell) => [cell?.text, cell?.note].filter(Boolean).join('；')),
      ]),
    ),
    [COMPARE_WORDS.address, ...columns.map(({ href }) => origin + href)],
  ];
}

function exampleOf(title: string): string {
  return `${title}（${COMPARE_WORDS.example}）`;
}

/** @param without address of the comparison without one of its reports */
export function compareTable(
  columns: readonly CompareColumn[],
  without: (id: string) => string,
): HTMLTableElement {
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, COMPARE_WORDS.item),
    ...columns.map((column) => columnHead(column, without(column.id))),
  );
  return element(
    'table',
    { class: `data wide compare-table compare-${columns.length}` },
    element('caption', { id: 'compare-caption' }, element('span', {}, COMPARE_WORDS.caption(columns.length))),
    element('thead', {}, head),
    ...compareGroups(columns)
      .map((group) => ({ ...group, lines: group.lines.filter((line) => !isAlone(line)) }))
      .filter(({ lines }) => lines.length > 0)
      .map((group) => body(group, columns.length)),
  );
}

/** What one report alone has, behind a heading that says so; nothing where there is no such thing. */
export function compareAlone(columns: readonly CompareColumn[]): readonly HTMLElement[] {
  const lines = dimensionLines(columns).filter(isAlone);
  if (lines.length === 0) return [];
  const entries = columns.flatMap(({ title }, index) => {
    const own = lines.filter(({ cells }) => cells[index] !== null);
    const told = own.map(({ label, cells }) => {
      const { text = '', note = '' } = cells[index] ?? {};
      return element('dd', {}, COMPARE_ALONE_WORDS.part(label, text, note));
    });
    return told.length === 0 ? [] : [element('div', {}, element('dt', {}, title), ...told)];
  });
  return [
    element(
      'details',
      { class: 'disclosure' },
      element('summary', {}, COMPARE_ALONE_WORDS.heading),
      element('dl', { class: 'definitions' }, ...entries),
    ),
  ];
}

function columnHead({ title, href, example }: CompareColumn, without: string): HTMLElement {
  const remove = element(
    'a',
    { href: without, class: 'compare-remove no-print', [STATE_LINK]: true },
    COMPARE_WORDS.remove,
    element('span', { class: 'vh' }, COMPARE_WORDS.which(title)),
  );
  const tag = element('span', { class: 'tag tag-example' }, COMPARE_WORDS.example);
  return element(
    'th',
    { scope: 'col', class: 'compare-report' },
    element('a', { href }, ...inWords(title)),
    ...(example ? [' ', tag] : []),
    ' ',
    remove,
  );
}

/** A title that may break between its words only. */
const inWords = (title: string): (Node | string)[] =>
  breakWords(title).flatMap((word, index) => (index === 0 ? [word] : [element('wbr'), word]));

function body({ label, lines }: Group, columns: number): HTMLElement {
  const title = element(
    'tr',
    { class: 'group' },
    element('th', { scope: 'rowgroup', colspan: String(columns + 1) }, label),
  );
  const rows = lines.map((line) =>
    element('tr', {}, element('th', { scope: 'row' }, line.label), ...line.cells.map(cellOf)),
  );
  return element('tbody', {}, title, ...rows);
}

function cellOf(cell: CompareCell | null): HTMLElement {
  if (cell === null) return element('td', { class: 'absent' }, '—');
  const { text, absent, note, href, bar } = cell;
  return element(
    'td',
    { class: absent ? 'absent' : undefined },
    ...(bar === undefined ? [] : [barOf(bar)]),
    href === undefined ? text : element('a', { href }, text),
    ...(note === undefined ? [] : [element('small', {}, note)]),
  );
}

const SVG = 'http://www.w3.org/2000/svg';

function barOf(width: string): SVGElement {
  const make = (name: string, attributes: Readonly<Record<string, string>>): SVGElement => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const svg = make('svg', {
    class: 'bar',
    'aria-hidden': 'true',
  });
  svg.append(make('rect', { width: `${Number(width)}%`, height: '100%' }));
  return svg;
}
