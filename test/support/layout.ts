import type { Page } from '@playwright/test';

/**
 * Places where a reader cannot read what is written: text beyond the edge of the screen, text that a box cuts off,
 * text upon other text. One entry a place, empty if all is well. Tables may slide inside their own window.
 */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} px wide on ${clientWidth} px`);
    const lines: { readonly rect: DOMRect; readonly owner: Element; readonly text: string }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const owner = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (owner === null || text === '' || owner.closest('svg, script, style, .vh, option, .skip')) continue;
      if (!owner.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const pane = owner.closest('.table-scroll, pre')?.getBoundingClientRect();
      for (const rect of range.getClientRects()) {
        const isSlidAway = pane !== undefined && (rect.top >= pane.bottom || rect.left >= pane.right);
        if (rect.width > 1 && !isSlidAway) lines.push({ rect, owner, text: text.slice(0, 20) });
      }
    }
    const slides = (element: Element) => element.closest('.table-scroll, pre') !== null;
    for (const { rect, owner, text } of lines) {
      if (slides(owner)) continue;
      if (rect.left < -1 || rect.right > clientWidth + 1) faults.push(`beyond the edge: ${text}`);
      for (let box: Element | null = owner; box !== null; box = box.parentElement) {
        if (getComputedStyle(box).overflowX === 'visible') continue;
        const edge = box.getBoundingClientRect();
        if (rect.right > edge.right + 1 || rect.left < edge.left - 1) faults.push(`cut off: ${text}`);
        break;
      }
    }
    lines.sort((a, b) => a.rect.top - b.rect.top);
    for (const [index, { rect, owner, text }] of lines.entries()) {
      for (let next = index + 1; next < lines.length; next += 1) {
        const other = lines[next];
        if (other === undefined || other.rect.top >= rect.bottom) break;
        if (other.owner === owner || owner.closest('thead') || other.owner.closest('thead')) continue;
        const across = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
        const down = Math.min(rect.bottom, other.rect.bottom) - other.rect.top;
        // The box of a line is taller than its letters.
        if (across > 2 && down > 0.5 * Math.min(rect.height, other.rect.height)) {
          faults.push(`one upon the other: ${text} / ${other.text}`);
        }
      }
    }
    return faults;
  });
}

/** Numbers of the first screen and of tables that break in their middle. */
export function brokenNumbers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    for (const cell of document.querySelectorAll('.answers .key, .data td.num > *, .data td.num')) {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (const { index, 0: number } of (node.textContent ?? '').matchAll(/[\d,.]{2,}%?/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + number.length);
          const tops = new Set([...range.getClientRects()].map((rect) => Math.round(rect.top)));
          if (tops.size > 1) broken.push(number);
        }
      }
    }
    return [...new Set(broken)];
  });
}
