import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.0 to 2.2, levels A and AA, and what axe itself holds to be good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** The rules whose answer depends on colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Which part of a page to look at; all of it by default. */
export interface AxeScope {
  /** Only what colours can spoil: for a page that was looked at in other colours. */
  readonly colours?: boolean;
  /** A selector. */
  readonly within?: string;
  /** A selector. */
  readonly without?: string;
}

/**
 * What is wrong with a page for a reader who cannot see, cannot use a mouse or needs contrast: one entry a place,
 * with the rule, the place and what to mend. Empty if axe finds nothing.
 */
export async function axeViolations(
  page: Page,
  { colours = false, within, without }: AxeScope = {},
): Promise<string[]> {
  // Describing every place that is in order takes most of the time, and so does a second page to sum up frames; no page
  // has frames.
  // Brought to each page once: half a megabyte to read.
  const axeSource = (await page.evaluate(() => 'axe' in window)) ? ';' : undefined;
  let axe = new AxeBuilder({ page, ...(axeSource && { axeSource }) })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true);
  axe = colours ? axe.withRules(COLOUR_RULES) : axe.withTags(TAGS);
  if (within !== undefined) axe = axe.include(within);
  if (without !== undefined) axe = axe.exclude(without);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => {
      const todo = failureSummary?.replace(/^Fix .*:\n/gm, '').replace(/\s*\n\s*/g, '; ');
      return `${id} (${impact ?? 'unknown'}) at ${target.join(' ')}: ${todo?.trim()} — ${html.slice(0, 160)}`;
    }),
  );
}
