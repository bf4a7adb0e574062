import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The package's own script brings axe with its comments, which take a page as long to read as to be judged by. */
const AXE = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
    'axe-core/axe.min.js',
  ),
  'utf8',
);

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

/** Brings axe to a page, past Playwright's wrapping of a script, which takes as long again. */
async function bring(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression: AXE });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
  await session.detach();
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
  // Brought to each page once: half a megabyte to read. The builder brings nothing.
  if (!(await page.evaluate(() => 'axe' in window))) await bring(page);
  let axe = new AxeBuilder({ page, axeSource: ';' })
    // Of these tags only the rule on films asks for files, and no page has one: axe would fetch every style sheet too.
    .options({ resultTypes: ['violations'], preload: false })
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
