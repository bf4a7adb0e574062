import { drawing, grid, plotFrame, tickLabels } from './frame.ts';
import type { Candidate, Frame, Label, Obstacle } from './label.ts';
import { LINE, placeLabels, TIER_WIDTHS } from './label.ts';
import { definitions, fill, fillDefinitions } from './marks.ts';
import { element, percent } from './markup.ts';
import type { Axis } from './scale.ts';
import { textWidth, wrapText } from './text-width.ts';

/** Upright bars in groups. */
export interface Columns {
  readonly id: string;
  readonly kind: string;
  readonly axis: Axis;
  readonly groups: readonly ColumnGroup[];
  /** Whether labels may be left out on a phone. */
  readonly ordered: boolean;
}

export interface ColumnGroup {
  readonly label: string;
  readonly values: readonly (number | null)[];
  readonly texts: readonly string[];
  /** Drawn with an outline of its own. */
  readonly own?: boolean;
}

/** Part of the room of a group that its columns take. */
const FILLED = 0.72;
const MAX_LINES = 2;
/** More columns than this are a table. */
const MAX_GROUPS = 24;

/** Labels of one line where they may be left out, else broken to the narrowest room; `null` where they do not fit. */
function groupLines({ groups, ordered }: Columns, frame: Frame): readonly (readonly string[])[] | null {
  if (ordered) return groups.map(({ label }) => [label]);
  const narrowest = (TIER_WIDTHS[0] - frame.left - frame.right) / groups.length - 0.3;
  const lines = groups.map(({ label }) => wrapText(label, narrowest));
  const fit = lines.every(
    (own) => own.length <= MAX_LINES && own.every((text) => textWidth(text) <= narrowest),
  );
  return fit ? lines : null;
}

/** The drawing, or `null` where the labels are too long or the groups too many to stand side by side on a phone. */
export function drawColumns(columns: Columns): string | null {
  const { id, axis, groups } = columns;
  const frame = plotFrame(axis, []);
  const lines = groupLines(columns, frame);
  if (lines === null || groups.length === 0 || groups.length > MAX_GROUPS) return null;
  const ticks = tickLabels(axis);
  const names = columns.ordered ? [] : lines.flatMap((own, index) => nameLabels(own, index, groups.length));
  const candidates = [
    ...(columns.ordered ? lines.map((own, index) => nameCandidate(own[0] ?? '', index, groups.length)) : []),
    ...groups.flatMap((group, index) => valueCandidates(columns, group, index)),
  ];
  const bodies = groups.flatMap((group, index) => groupBodies(columns, group, index));
  const placed = placeLabels(
    [...ticks, ...names],
    candidates,
    frame,
    bodies.flatMap((body) => body ?? []),
  );
  const series = Math.max(0, ...groups.map(({ values }) => values.length));
  return drawing(
    columns.kind,
    frame,
    definitions(fillDefinitions(id, series)) +
      grid(axis) +
      groups.map((group, index) => groupColumns(columns, group, index)).join(''),
    [...ticks, ...names, ...placed],
  );
}

/** Left edge and width of one column, in percent of the plot. */
function columnRoom(columns: Columns, group: number, series: number, of: number): readonly [number, number] {
  const room = 100 / columns.groups.length;
  const width = (room * FILLED) / of;
  return [group * room + (room * (1 - FILLED)) / 2 + series * width, width];
}

/** Places of the columns of a group; `null` where there is no value. */
function groupBodies(columns: Columns, group: ColumnGroup, index: number): readonly (Obstacle | null)[] {
  const zero = 100 - columns.axis.position(0);
  return group.values.map((value, series) => {
    if (value === null) return null;
    const [x, width] = columnRoom(columns, index, series, group.values.length);
    const end = 100 - columns.axis.position(value);
    return { x, width, y: Math.min(zero, end), height: Math.abs(zero - end) };
  });
}

function groupColumns(columns: Columns, group: ColumnGroup, index: number): string {
  return groupBodies(columns, group, index)
    .map((body, series) =>
      body === null
        ? ''
        : element('rect', {
            class: `ct-fill ct-fill-${series}${group.own === true ? ' ct-own' : ''}`,
            x: percent(body.x),
            y: percent(body.y),
            width: percent(body.width),
            height: percent(body.height),
            fill: fill(columns.id, series),
          }),
    )
    .join('');
}

function nameLabels(lines: readonly string[], index: number, count: number): readonly Label[] {
  return lines.map((text, row) => ({ ...nameLabel(text, index, count, row), tier: 0 }));
}

function nameCandidate(text: string, index: number, count: number): Candidate {
  return [nameLabel(text, index, count, 0)];
}

function nameLabel(text: string, index: number, count: number, row: number): Omit<Label, 'tier'> {
  const x = ((index + 0.5) * 100) / count;
  return { text, x, y: 100, dx: 0, dy: 1.5 + row * LINE, anchor: 'middle', role: 'tick' };
}

function valueCandidates(columns: Columns, group: ColumnGroup, index: number): readonly Candidate[] {
  return group.values.flatMap((value, series) => {
    if (value === null) return [];
    const [left, width] = columnRoom(columns, index, series, group.values.length);
    const y = 100 - columns.axis.position(Math.max(value, 0));
    const label = { text: group.texts[series] ?? '', y, dx: 0, dy: -0.5, role: 'value' } as const;
    return [[{ ...label, x: left + width / 2, anchor: 'middle' as const }]];
  });
}
