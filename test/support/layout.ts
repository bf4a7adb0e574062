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
    /** The nearest box that slides: what lies outside it is not seen. */
    const paneOf = (element: Element): Element | null => {
      for (let box = element.parentElement; box !== null && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        if (/auto|scroll/.test(overflowX + overflowY)) return box;
      }
      return null;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const owner = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (owner === null || text === '' || owner.closest('svg, script, style, .vh, option, .skip')) continue;
      if (!owner.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const pane = paneOf(owner)?.getBoundingClientRect();
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

/**
 * Text that stands in a column too narrow to read: a line of fewer than four characters where no four would have room,
 * or a line of one character. One entry a place. The last line may be short, and so may one before a long number.
 */
export function crampedText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** Characters. */
    const FEWEST = 4;
    const cramped: string[] = [];
    const isBlock = (element: Element) =>
      !/^(?:inline|ruby|contents)$/.test(getComputedStyle(element).display);
    const blockOf = (element: Element): Element => {
      for (let box: Element | null = element; box !== null; box = box.parentElement)
        if (isBlock(box)) return box;
      return document.body;
    };
    // Every visible character of a box, with the line that it stands on.
    const boxes = new Map<
      Element,
      { readonly top: number; readonly bottom: number; readonly left: number; count: number }[]
    >();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const owner = node.parentElement;
      const text = node.textContent ?? '';
      if (owner === null || text.trim() === '' || owner.closest('svg, script, style, .vh, option, .skip, br'))
        continue;
      if (!owner.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
      const box = blockOf(owner);
      const lines = boxes.get(box) ?? [];
      boxes.set(box, lines);
      for (const { index, 0: character } of text.matchAll(/\S/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + character.length);
        const rect = range.getClientRects()[0];
        if (rect === undefined || rect.width === 0) continue;
        const middle = (rect.top + rect.bottom) / 2;
        const line = lines.find(({ top, bottom }) => middle > top && middle < bottom);
        if (line === undefined) lines.push({ top: rect.top, bottom: rect.bottom, left: rect.left, count: 1 });
        else line.count += 1;
      }
    }
    for (const [box, unsorted] of boxes) {
      const lines = unsorted.toSorted((a, b) => a.top - b.top);
      if (lines.length < 2) continue;
      const text = (box.textContent ?? '').trim().replace(/\s+/gu, ' ').slice(0, 24);
      const { fontSize, paddingLeft, paddingRight } = getComputedStyle(box);
      const letter = Number.parseFloat(fontSize);
      const room = box.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      const least = room < FEWEST * letter ? FEWEST : 2;
      // What begins further in stands beside something else on its line.
      const edge = Math.min(...lines.map(({ left }) => left));
      const inner = lines.slice(0, -1).filter(({ left }) => left < edge + letter);
      const name = `${box.tagName.toLowerCase()}.${box.className}`;
      // A break that the text itself asks for leaves lines as short as it likes.
      if (box.querySelector('br, wbr') === null && inner.some(({ count }) => count < least))
        cramped.push(`${name}: ${Math.min(...inner.map(({ count }) => count))} on a line: ${text}`);
    }
    return cramped;
  });
}
