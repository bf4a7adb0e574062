import type { Chart } from './chart.ts';
import { PLOT_HEIGHT, SMALL_HEIGHT } from './frame.ts';
import { element, escapeMarkup } from './markup.ts';
import { pictureStyle } from './picture-ink.ts';
import { numberOf } from './scale.ts';
import type { ChartSpec, ChartValue } from './spec.ts';
import { textWidth, wrapText } from './text-width.ts';

/** Letters of a picture in px, and the title's. */
const SIZE = 13;
const TITLE = 16;
const EDGE = 16;
/** Wide enough for every label that the drawing has. */
const WIDTH = 800;
const INNER = WIDTH - 2 * EDGE;
const STEP = SIZE * 1.6;
const FACES = "system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif";

/** Room above and below a plot in em, as the style sheet gives it to each kind of drawing. */
const ABOVE = 2;
const BELOW: Readonly<Record<string, number>> = { trend: 1.8, columns: 2.8, scatter: 3.4 };
const BAR_HEIGHT = 14;
const SWATCH = { width: 22.75, height: 11.375 } as const;
const GAP = 16;
/** A label in a row is broken at this width. */
const LABEL = 260;

/** One part of the picture, drawn from its own upper left corner. */
interface Block {
  readonly height: number;
  readonly markup: string;
}

/**
 * A figure as a file of its own: title, marks, drawing or bars, notes and where it comes from. It needs no style sheet,
 * and its lengths are numbers, because programs that are not browsers know neither percentages nor nested drawings.
 *
 * @param source title and address of the page that the figure stands on
 * @returns `null` where the figure has neither a drawing nor bars
 */
export function chartPicture(chart: Chart, source: readonly string[]): string | null {
  const body = isBars(chart) ? rowsBlock(chart) : chart.svg === null ? null : drawingBlock(chart.svg);
  if (body === null) return null;
  const blocks = [
    linesBlock([chart.title], TITLE, 700),
    ...(chart.legend.length === 0 ? [] : [legendBlock(chart)]),
    body,
    linesBlock([...chart.notes, ...source], SIZE, 400),
  ];
  let y = EDGE;
  const placed = blocks.map(({ height, markup }) => {
    const at = y;
    y += height + EDGE / 2;
    return element('g', { transform: `translate(${EDGE} ${short(at)})` }, markup);
  });
  const markup = placed.join('');
  const height = Math.ceil(y + EDGE / 2);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      // Browsers know the plain name of a reference, word processors the old one only.
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'img',
      'font-family': FACES,
      'font-size': SIZE,
    },
    [
      element('title', {}, escapeMarkup(chart.title)),
      element('desc', {}, escapeMarkup(chart.sentence)),
      element('style', {}, pictureStyle(markup)),
      element('rect', { width: WIDTH, height, fill: '#ffffff' }),
      markup,
    ].join(''),
  );
}

/** Whether there is a picture of a figure, told without drawing it. */
export function hasPicture(spec: ChartSpec): boolean {
  const isNumber = (value: ChartValue) => numberOf(value) !== null;
  switch (spec.kind) {
    case 'trend':
      return spec.series.some(({ values }) => values.some(isNumber));
    case 'scatter':
      return spec.points.some(({ x, y }) => isNumber(x) && isNumber(y));
    case 'distribution':
      return spec.bins.length > 0;
    case 'comparison':
      return spec.items.length > 0;
    case 'parts':
      return spec.rows.length > 0;
    case 'flow':
      return spec.steps.length > 0;
  }
}

/** Bars that lie in the rows of a table, and one bar above the rows that explain it. */
function isBars({ kind, svg, table }: Chart): boolean {
  return table.rows.length > 0 && (table.bars || (kind === 'parts' && svg !== null));
}

function linesBlock(texts: readonly string[], size: number, weight: number): Block {
  const lines = texts.flatMap((text) => wrapText(text, INNER / size));
  const step = size * 1.6;
  return {
    height: lines.length * step,
    markup: lines
      .map((text, index) =>
        element(
          'text',
          {
            y: short((index + 0.75) * step),
            ...(size === SIZE ? {} : { 'font-size': size, 'font-weight': weight }),
          },
          escapeMarkup(text),
        ),
      )
      .join(''),
  };
}

function legendBlock({ legend }: Chart): Block {
  let x = 0;
  let y = 0;
  const markup = legend.map(({ swatch, label }) => {
    const own = SWATCH.width + 6 + textWidth(label) * SIZE;
    if (x > 0 && x + own > INNER) [x, y] = [0, y + STEP];
    const at = [x, y] as const;
    x += own + GAP;
    return swatchMarkup(swatch, ...at) + words(label, at[0] + SWATCH.width + 6, at[1] + STEP * 0.75);
  });
  return { height: y + STEP, markup: markup.join('') };
}

function swatchMarkup(swatch: string, x: number, y: number): string {
  return placed(swatch, x, y + (STEP - SWATCH.height) / 2, SWATCH.width, SWATCH.height);
}

/** The drawing with the room for words beside its plot, which its classes ask the style sheet for. */
function drawingBlock(svg: string): Block {
  const [, kind = '', left = '0', right = '0'] =
    /class="ct ct-(\w+)[^"]* ct-l(\d+) ct-r(\d+)"/.exec(svg) ?? [];
  const plot = (svg.includes(' ct-small ') ? SMALL_HEIGHT : PLOT_HEIGHT) * SIZE;
  const width = INNER - (Number(left) + Number(right)) * SIZE;
  return {
    height: plot + (ABOVE + (BELOW[kind] ?? 2)) * SIZE,
    markup: placed(svg, Number(left) * SIZE, ABOVE * SIZE, width, plot),
  };
}

/** The table of the figure as lines of words, each with its mark and its bar. */
function rowsBlock({ svg, table }: Chart): Block {
  const labels = table.rows.map(({ label }) => wrapText(label, LABEL / SIZE));
  const indent = table.rows.some(({ swatch }) => swatch !== null) ? SWATCH.width + 8 : 0;
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(textWidth)) * SIZE;
  const first = indent + widest([...labels.flat(), table.columns[0]?.label ?? '']);
  let edge = first;
  const columns = table.columns.slice(1).map(({ label }, index) => {
    edge += GAP + widest([label, ...table.rows.map(({ cells }) => cells[index]?.text ?? '')]);
    return { label, edge };
  });
  const bars = Math.max(INNER - edge - GAP, 40);
  const top = svg === null ? '' : placed(svg, 0, 4, INNER, BAR_HEIGHT * 2);
  let y = svg === null ? 0 : BAR_HEIGHT * 2 + GAP;
  const head =
    words(table.columns[0]?.label ?? '', 0, y + STEP * 0.75) +
    columns.map((column) => ended(column.label, column.edge, y + STEP * 0.75)).join('');
  y += STEP * 1.3;
  const rows = table.rows.map(({ swatch, bar, cells }, row) => {
    const at = y;
    y += Math.max(labels[row]?.length ?? 1, 1) * STEP + 4;
    return [
      swatch === null ? '' : swatchMarkup(swatch, 0, at),
      ...(labels[row] ?? []).map((text, line) => words(text, indent, at + (line + 0.75) * STEP)),
      ...columns.map((column, index) => ended(cells[index]?.text ?? '', column.edge, at + STEP * 0.75)),
      bar === null ? '' : placed(bar, edge + GAP, at + (STEP - BAR_HEIGHT) / 2, bars, BAR_HEIGHT),
    ].join('');
  });
  return { height: y, markup: top + head + rows.join('') };
}

function words(text: string, x: number, y: number): string {
  return text === '' ? '' : element('text', { x: short(x), y: short(y) }, escapeMarkup(text));
}

function ended(text: string, x: number, y: number): string {
  return text === ''
    ? ''
    : element('text', { x: short(x), y: short(y), 'text-anchor': 'end' }, escapeMarkup(text));
}

/** What a drawing of the page holds, its percentages made lengths within the given place. */
function placed(svg: string, x: number, y: number, width: number, height: number): string {
  const inner = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
  const lengths = inner
    .replaceAll(' href="#', ' xlink:href="#')
    .replace(
      / (x|x1|x2|y|y1|y2|width|height)="(-?[\d.]+)%"/g,
      (_, name: string, part: string) =>
        ` ${name}="${short((Number(part) / 100) * (name.startsWith('x') || name === 'width' ? width : height))}"`,
    );
  return element('g', { transform: `translate(${short(x)} ${short(y)})` }, lengths);
}

function short(length: number): string {
  return String(Math.round(length * 10) / 10);
}
