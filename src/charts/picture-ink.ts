/**
 * The style sheet of a figure that stands alone, on a white ground. The site's own style sheet says the same of the
 * figures in its pages by day; a browser test compares the two.
 */

const TEXT = '#1a2530';
const TEXT_2 = '#4a5866';
const GROUND = '#ffffff';
const CONTROL = '#76828f';
const COLOURS = ['#1d5f8a', '#9a5200', '#5b3b8c', '#2f6b4a', TEXT_2, TEXT_2] as const;
/** Fillings whose strokes are areas, not lines. */
const AREAS: readonly number[] = [2];

/** Declarations by class; of several that an element has the later one holds. */
const RULES: readonly (readonly [of: string, declarations: string])[] = [
  ['ct-tick', `fill:${TEXT_2}`],
  ['ct-threshold', `fill:${TEXT_2}`],
  [
    'ct-value',
    `fill:${TEXT};font-weight:700;paint-order:stroke;stroke:${GROUND};stroke-width:.25em;stroke-linejoin:round`,
  ],
  ['ct-grid', 'stroke:#cfd6dd;stroke-width:1'],
  ['ct-base', `stroke:${CONTROL};stroke-width:1.5`],
  ['ct-level', `stroke:${CONTROL};stroke-width:1;stroke-dasharray:6 4`],
  ['ct-break', `fill:${TEXT};stroke-width:1;stroke-dasharray:2 3`],
  ['ct-track', 'fill:#e1e7ed'],
  ['ct-line', 'stroke-width:2.5'],
  ['ct-gap', 'stroke-width:1.5;stroke-dasharray:3 4'],
  ...COLOURS.map((colour, index) => [`ct-line-${index}`, `stroke:${colour}`] as const),
  ['ct-mark', `stroke:${GROUND};stroke-width:1`],
  ...COLOURS.map((colour, index) => [`ct-mark-${index}`, `fill:${colour}`] as const),
  ['ct-many', 'transform:scale(1.5);transform-box:fill-box;transform-origin:center'],
  ['ct-fill', 'stroke-width:1'],
  ['ct-fill-0', `fill:${COLOURS[0]};stroke:${COLOURS[0]}`],
  ...COLOURS.slice(1).map((colour, index) => [`ct-fill-${index + 1}`, `stroke:${colour}`] as const),
  ...COLOURS.map(
    (colour, index) =>
      [
        `ct-ink-${index}`,
        AREAS.includes(index) ? `fill:${colour}` : `stroke:${colour};stroke-width:1.5`,
      ] as const,
  ),
  ...COLOURS.map((_, index) => [`ct-ground-${index}`, `fill:${GROUND}`] as const),
  ['ct-own', `stroke:${TEXT};stroke-width:3`],
];

/** Rules for elements that have two classes, or are of one kind. */
const PAIRS: readonly (readonly [of: readonly string[], rule: string])[] = [
  [['ct-break'], `line.ct-break{stroke:${TEXT_2}}`],
  [['ct-aside'], `.ct-mark.ct-aside{fill:${GROUND};stroke-width:2}`],
  ...COLOURS.slice(0, 2).map(
    (colour, index) =>
      [['ct-aside', `ct-mark-${index}`], `.ct-aside.ct-mark-${index}{stroke:${colour}}`] as const,
  ),
];

/** The rules that a drawing needs. */
export function pictureStyle(markup: string): string {
  const used = new Set([...markup.matchAll(/class="([^"]+)"/g)].flatMap(([, all = '']) => all.split(' ')));
  return [
    `text{fill:${TEXT}}`,
    ...RULES.flatMap(([of, declarations]) => (used.has(of) ? [`.${of}{${declarations}}`] : [])),
    ...PAIRS.flatMap(([of, rule]) => (of.every((one) => used.has(one)) ? [rule] : [])),
  ].join('');
}
