import { textWidth } from './text-width.ts';

/**
 * Words inside a drawing. A drawing stretches with its place while its letters do not, so a label that fits on a wide
 * screen may not fit on a phone. Every label knows from which width on it may be shown; shown labels never meet.
 */

/**
 * Narrowest figures, in em of the chart's own letters, from which on the labels of a tier are shown: any phone in
 * large text, a phone of 360 px, a tablet, a desk. The style sheet asks for the same widths.
 */
export const TIER_WIDTHS = [17, 25, 43, 58] as const;
export type Tier = 0 | 1 | 2 | 3;
export const TIERS: readonly Tier[] = [0, 1, 2, 3];

/** Height of a line of letters in em, with air. */
export const LINE = 1.2;

export interface Label {
  readonly text: string;
  /** Place in percent of the plot, from its left and top. */
  readonly x: number;
  readonly y: number;
  /** Moved by this much, in em; `dy` is that of the base line. */
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly tier: Tier;
  /** Class of the text, after `chart-`. */
  readonly role: 'tick' | 'value' | 'threshold' | 'break';
}

/** Size of a plot in em: its height, and the room for words on its left and right. */
export interface Frame {
  readonly height: number;
  readonly left: number;
  readonly right: number;
}

/** A filled place that a label must not cover; all in percent of the plot. */
export interface Obstacle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Edges in em, measured from the left and top of the plot. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a label stands in a plot of this size (em). */
export function labelBox(label: Omit<Label, 'tier' | 'role'>, width: number, height: number): Box {
  const own = textWidth(label.text);
  const at = (label.x / 100) * width + label.dx;
  const left = label.anchor === 'start' ? at : label.anchor === 'end' ? at - own : at - own / 2;
  const base = (label.y / 100) * height + label.dy;
  return { left, right: left + own, top: base - LINE + 0.2, bottom: base + 0.2 };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** A wish for a label: the places that would do, best first. Without a tier it is left out where none is free. */
export type Candidate = readonly (Omit<Label, 'tier'> & {
  /** May stand on an obstacle: better there than not at all. */
  readonly over?: boolean;
})[];

/**
 * Places as many labels as fit, in the order given. A label is tried on the narrowest plot first; where it does not
 * fit it is kept for wider ones.
 *
 * Labels stretch apart as the plot grows, and only ever apart: two that are side by side stay so because the one
 * further to the left also has the smaller `x`, which {@link clear} asks for.
 *
 * @param fixed labels that are there already
 * @param obstacles which a label covers neither; they stretch with the plot
 */
export function placeLabels(
  fixed: readonly Label[],
  candidates: readonly Candidate[],
  frame: Frame,
  obstacles: readonly Obstacle[] = [],
): readonly Label[] {
  const placed: Label[] = [...fixed];
  const waiting = new Set(candidates);
  for (const tier of TIERS) {
    for (const candidate of candidates) {
      if (!waiting.has(candidate)) continue;
      const place = candidate.find(
        (label) =>
          isFree(label, placed, tier, frame) &&
          (label.over === true || !covers(label, obstacles, tier, frame)),
      );
      if (!place) continue;
      placed.push({ ...place, tier });
      waiting.delete(candidate);
    }
  }
  return placed.slice(fixed.length);
}

function isFree(label: Omit<Label, 'tier'>, placed: readonly Label[], tier: Tier, frame: Frame): boolean {
  const width = TIER_WIDTHS[tier] - frame.left - frame.right;
  const box = labelBox(label, width, frame.height);
  if (box.left < -frame.left || box.right > width + frame.right) return false;
  return placed.every((other) => clear(label, other, Math.max(tier, other.tier) as Tier, frame));
}

function covers(
  label: Omit<Label, 'tier'>,
  obstacles: readonly Obstacle[],
  tier: Tier,
  frame: Frame,
): boolean {
  const width = TIER_WIDTHS[tier] - frame.left - frame.right;
  const box = labelBox(label, width, frame.height);
  return obstacles.some((one) =>
    overlap(box, {
      left: (one.x / 100) * width,
      right: ((one.x + one.width) / 100) * width,
      top: (one.y / 100) * frame.height,
      bottom: ((one.y + one.height) / 100) * frame.height,
    }),
  );
}

/** Whether two labels are apart in a figure of the tier's width and in every wider one. */
function clear(a: Omit<Label, 'tier'>, b: Omit<Label, 'tier'>, tier: Tier, frame: Frame): boolean {
  const width = TIER_WIDTHS[tier] - frame.left - frame.right;
  const [boxA, boxB] = [labelBox(a, width, frame.height), labelBox(b, width, frame.height)];
  if (boxA.bottom <= boxB.top || boxB.bottom <= boxA.top) return true;
  if (boxA.right <= boxB.left) return a.x <= b.x;
  if (boxB.right <= boxA.left) return b.x <= a.x;
  return false;
}
