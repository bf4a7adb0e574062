/** Colours and letters of a figure as the style sheet gives them at this moment. */
export interface Theme {
  /** One for each series. */
  readonly series: readonly string[];
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
