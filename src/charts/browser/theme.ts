/** Colours and letters of a figure as the style sheet gives them at this moment. */
export interface Theme {
  /** One for each series. */
  readonly series: readonly string[];
  /** Width of each line in px: where all are of one colour, they differ in this. */
  readonly widths: readonly number[];
  readonly text: string;
  readonly ground: string;
  readonly line: string;
  readonly font: string;
  /** Size of the chart's letters in px. */
  readonly size: number;
}

export function readTheme(drawing: SVGSVGElement): Theme {
  const style = getComputedStyle(drawing);
  const custom = (name: string) => style.getPropertyValue(name).trim();
  return {
    series: ['--ct-0', '--ct-1', '--ct-2', '--ct-3'].map(custom),
    widths: [0, 1, 2, 3].map((index) => {
      const line = drawing.querySelector(`.ct-line-${index}:not(.ct-gap)`);
      return line ? Number.parseFloat(getComputedStyle(line).strokeWidth) : 2.5;
    }),
    text: custom('--text'),
    ground: custom('--bg'),
    line: custom('--control'),
    font: style.fontFamily,
    size: Number.parseFloat(style.fontSize),
  };
}

const ASPECTS = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];

/** Tells when colours or sizes have changed: by the system, or by the button for large text. */
export function onThemeChange(changed: () => void): void {
  for (const query of ASPECTS) matchMedia(query).addEventListener('change', changed);
  new MutationObserver(changed).observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-text'],
  });
}
