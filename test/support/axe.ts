import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.0 to 2.2, levels A and AA, and what axe itself holds to be good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Which part of a page to look at; all of it by default. */
export interface AxeScope {
  /** A selector. */
  readonly within?: string;
  /** A selector. */
  readonly without?: string;
}

/**
 * What is wrong with a page for a reader who cannot see, cannot use a mouse or needs contrast: one entry a place,
 * with the rule, the place and what to mend. Empty if axe finds nothing.
 */
export async function axeViolations(page: Page, { within, without }: AxeScope = {}): Promise<string[]> {
  let axe = new AxeBuilder({ page }).withTags(TAGS);
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
