import type { BrowserContext, Page } from '@playwright/test';

/** Something that moved under the eyes of a reader. */
export interface Shift {
  /** The part of the screen that moved, times how far: what Google adds up as cumulative layout shift. */
  readonly value: number;
  /** The parts that moved, each with where it stood and stands. */
  readonly parts: string;
}

/** Notes what moves on the pages that are opened from now on. */
export async function noteShifts(pages: BrowserContext | Page): Promise<void> {
  await pages.addInitScript(() => {
    interface Entry extends PerformanceEntry {
      readonly value: number;
      readonly sources: readonly {
        readonly node: Node | null;
        readonly previousRect: DOMRectReadOnly;
        readonly currentRect: DOMRectReadOnly;
      }[];
    }
    const place = ({ x, y, width, height }: DOMRectReadOnly) => [x, y, width, height].map(Math.round).join();
    const nameOf = (node: Node | null) =>
      node instanceof Element
        ? `${node.localName}.${node.className}`
        : (node?.textContent?.slice(0, 20) ?? '?');
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Entry[])
        shifts.push({
          value,
          parts: sources
            .map((one) => `${nameOf(one.node)} ${place(one.previousRect)}→${place(one.currentRect)}`)
            .join('; '),
        });
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What has moved on a page so far. */
export const shiftsOf = (page: Page): Promise<Shift[]> =>
  page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
