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
  const boxes = new Boxes(frame);
  for (const tier of TIERS) {
    const covered = obstacles.map((one) => boxes.ofObstacle(one, tier));
    for (const candidate of candidates) {
      if (!waiting.has(candidate)) continue;
      const place = candidate.find(
        (label) =>
          isFree(label, placed, tier, boxes) &&
          (label.over === true || !covered.some((box) => overlap(boxes.of(label, tier), box))),
      );
      if (!place) continue;
      placed.push({ ...place, tier });
      waiting.delete(candidate);
    }
  }
  return placed.slice(fixed.length);
}

type Placeable = Omit<Label, 'tier'>;

/** Where labels stand in the figures of each tier, measured once: every label is held against every other. */
class Boxes {
  readonly frame: Frame;
  readonly #tiers = TIERS.map(() => new Map<Placeable, Box>());

  constructor(frame: Frame) {
    this.frame = frame;
  }

  /** Width of the plot, in em. */
  width(tier: Tier): number {
    return TIER_WIDTHS[tier] - this.frame.left - this.frame.right;
  }

  of(label: Placeable, tier: Tier): Box {
    const known = this.#tiers[tier]?.get(label);
    if (known !== undefined) return known;
    const box = labelBox(label, this.width(tier), this.frame.height);
    this.#tiers[tier]?.set(label, box);
    return box;
  }

  ofObstacle(one: Obstacle, tier: Tier): Box {
    const [width, { height }] = [this.width(tier), this.frame];
    return {
      left: (one.x / 100) * width,
      right: ((one.x + one.width) / 100) * width,
      top: (one.y / 100) * height,
      bottom: ((one.y + one.height) / 100) * height,
    };
  }
}

function isFree(label: Placeable, placed: readonly Label[], tier: Tier, boxes: Boxes): boolean {
  const { left, right } = boxes.frame;
  const box = boxes.of(label, tier);
  if (box.left < -left || box.right > boxes.width(tier) + right) return false;
  return placed.every((other) => clear(label, other, Math.max(tier, other.tier) as Tier, boxes));
}

/** Whether two labels are apart in a figure of the tier's width and in every wider one. */
function clear(a: Placeable, b: Placeable, tier: Tier, boxes: Boxes): boolean {
  const [boxA, boxB] = [boxes.of(a, tier), boxes.of(b, tier)];
  if (boxA.bottom <= boxB.top || boxB.bottom <= boxA.top) return true;
  if (boxA.right <= boxB.left) return a.x <= b.x;
  if (boxB.right <= boxA.left) return b.x <= a.x;
  return false;
}
