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
    /** Asked once for each element: most of the time goes into styles and boxes that were looked up before. */
    const once = <T>(find: (element: Element) => T) => {
      const known = new Map<Element, T>();
      return (element: Element): T => {
        if (!known.has(element)) known.set(element, find(element));
        return known.get(element) as T;
      };
    };
    const parentBox = (element: Element): Element | null =>
      element.parentElement === document.body ? null : element.parentElement;
    const isPane = once((box) => {
      const { overflowX, overflowY } = getComputedStyle(box);
      return /auto|scroll/.test(overflowX + overflowY);
    });
    const boxOf = once((element) => element.getBoundingClientRect());
    /** The nearest box that slides: what lies outside it is not seen. */
    const paneOf: (element: Element) => Element | null = once((element) => {
      const box = parentBox(element);
      return box === null || isPane(box) ? box : paneOf(box);
    });
    /** The nearest box that cuts off what does not fit, the element itself or one around it. */
    const cutterOf: (element: Element) => Element | null = once((element) => {
      if (getComputedStyle(element).overflowX !== 'visible') return element;
      return element.parentElement === null ? null : cutterOf(element.parentElement);
    });
    const isRead = once(
      (owner) =>
        owner.closest('svg, script, style, .vh, option, .skip') === null &&
        // A cell that is heard and not seen.
        getComputedStyle(owner.closest('td, th') ?? owner).clipPath === 'none' &&
        owner.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }),
    );
    const slides = once((element) => element.closest('.table-scroll, pre') !== null);
    const isHead = once((element) => element.closest('thead') !== null);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const owner = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (owner === null || text === '' || !isRead(owner)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const sliding = paneOf(owner);
      const pane = sliding === null ? undefined : boxOf(sliding);
      for (const rect of range.getClientRects()) {
        const isSlidAway = pane !== undefined && (rect.top >= pane.bottom || rect.left >= pane.right);
        if (rect.width > 1 && !isSlidAway) lines.push({ rect, owner, text: text.slice(0, 20) });
      }
    }
    /** The cell around a text and where its content ends, its padding left out: what goes beyond reaches for the next. */
    const cellEdge = once((element) => {
      const cell = element.closest('td, th');
      return cell === null
        ? null
        : boxOf(cell).right - Number.parseFloat(getComputedStyle(cell).paddingRight);
    });
    for (const { rect, owner, text } of lines) {
      const cellEnd = cellEdge(owner);
      if (cellEnd !== null && rect.right > cellEnd + 1) faults.push(`out of its cell: ${text}`);
      if (slides(owner)) continue;
      if (rect.left < -1 || rect.right > clientWidth + 1) faults.push(`beyond the edge: ${text}`);
      const cutter = cutterOf(owner);
      const edge = cutter === null ? null : boxOf(cutter);
      if (edge !== null && (rect.right > edge.right + 1 || rect.left < edge.left - 1))
        faults.push(`cut off: ${text}`);
    }
    lines.sort((a, b) => a.rect.top - b.rect.top);
    for (const [index, { rect, owner, text }] of lines.entries()) {
      for (let next = index + 1; next < lines.length; next += 1) {
        const other = lines[next];
        if (other === undefined || other.rect.top >= rect.bottom) break;
        if (other.owner === owner || isHead(owner) || isHead(other.owner)) continue;
        // What lies beyond the box that slides is not seen.
        const end = (one: typeof other) => {
          const sliding = paneOf(one.owner);
          return sliding === null ? one.rect.right : Math.min(one.rect.right, boxOf(sliding).right);
        };
        const across =
          Math.min(end({ rect, owner, text }), end(other)) - Math.max(rect.left, other.rect.left);
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

/** Numbers of the first screen, of lists and of tables that break in their middle. */
export function brokenNumbers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    for (const cell of document.querySelectorAll(
      '.answers .key, .report-row-marks dd, .data td.num > *, .data td.num, .points tr:not(.reason) > td:nth-last-child(-n + 4)',
    )) {
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
    const isRead = (owner: Element) =>
      owner.closest('svg, script, style, .vh, option, .skip, br') === null &&
      // A cell that is heard and not seen.
      getComputedStyle(owner.closest('td, th') ?? owner).clipPath === 'none' &&
      owner.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    // The texts of every box. Whether an element is read, and in which box it stands, is asked once.
    const boxOf = new Map<Element, Element | null>();
    const texts = new Map<Element, Text[]>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const owner = node.parentElement;
      if (owner === null || (node.textContent ?? '').trim() === '') continue;
      if (!boxOf.has(owner)) boxOf.set(owner, isRead(owner) ? blockOf(owner) : null);
      const box = boxOf.get(owner);
      if (box) texts.set(box, [...(texts.get(box) ?? []), node as Text]);
    }
    /** Every visible character of a box, by the line that it stands on. */
    const linesOf = (nodes: readonly Text[]) => {
      const lines: {
        readonly top: number;
        readonly bottom: number;
        readonly left: number;
        count: number;
      }[] = [];
      const range = document.createRange();
      for (const node of nodes)
        for (const { index, 0: character } of node.data.matchAll(/\S/gu)) {
          range.setStart(node, index);
          range.setEnd(node, index + character.length);
          const rect = range.getClientRects()[0];
          if (rect === undefined || rect.width === 0) continue;
          const middle = (rect.top + rect.bottom) / 2;
          const line = lines.find(({ top, bottom }) => middle > top && middle < bottom);
          if (line === undefined)
            lines.push({ top: rect.top, bottom: rect.bottom, left: rect.left, count: 1 });
          else line.count += 1;
        }
      return lines;
    };
    /** The lines of a box as the pieces of its texts stand on them, each with the room that they take in squares. */
    const piecesOf = (nodes: readonly Text[]) => {
      const lines: { readonly top: number; readonly bottom: number; squares: number }[] = [];
      const range = document.createRange();
      for (const node of nodes) {
        range.selectNodeContents(node);
        for (const { top, bottom, width, height } of range.getClientRects()) {
          if (width === 0) continue;
          const middle = (top + bottom) / 2;
          const line = lines.find((one) => middle > one.top && middle < one.bottom);
          if (line === undefined) lines.push({ top, bottom, squares: width / height });
          else line.squares += width / height;
        }
      }
      return lines.sort((a, b) => a.top - b.top);
    };
    const keepsBreaks = (box: Element) =>
      (box.textContent ?? '').trim().includes('\n') && /^pre/.test(getComputedStyle(box).whiteSpace);
    /** Blanks may stand one beside the other, as many as are written. */
    const keepsBlanks = (box: Element) =>
      /[^\S \n\t]/u.test(box.textContent ?? '') || /^pre|^break/.test(getComputedStyle(box).whiteSpace);
    for (const [box, nodes] of texts) {
      // A break that the text itself asks for leaves lines as short as it likes.
      if (box.querySelector('br, wbr') !== null) continue;
      const pieces = piecesOf(nodes);
      if (pieces.length < 2 || keepsBreaks(box)) continue;
      const text = (box.textContent ?? '').trim().replace(/\s+/gu, ' ').slice(0, 24);
      const { fontSize, paddingLeft, paddingRight } = getComputedStyle(box);
      const letter = Number.parseFloat(fontSize);
      const room = box.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      const least = room < FEWEST * letter ? FEWEST : 2;
      // No character is wider than it is high, and no two of them are blanks: whoever has room for twice as many as are
      // asked for has them, and is not counted, which takes most of the time.
      const isRoomy = pieces.slice(0, -1).every(({ squares }) => squares >= 2 * least);
      if (isRoomy && !keepsBlanks(box)) continue;
      const lines = linesOf(nodes).sort((a, b) => a.top - b.top);
      // What begins further in stands beside something else on its line.
      const edge = Math.min(...lines.map(({ left }) => left));
      const inner = lines.slice(0, -1).filter(({ left }) => left < edge + letter);
      const name = `${box.tagName.toLowerCase()}.${box.className}`;
      if (inner.some(({ count }) => count < least))
        cramped.push(`${name}: ${Math.min(...inner.map(({ count }) => count))} on a line: ${text}`);
    }
    return cramped;
  });
}

/** Heads of columns that break inside a word: one entry a word. Which words there are, the browser's dictionary says. */
export function brokenHeads(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
    const broken = new Set<string>();
    for (const head of document.querySelectorAll('thead th')) {
      if (!head.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
      // Heard, not seen.
      if (getComputedStyle(head).clipPath !== 'none') continue;
      const walker = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
      const characters: { readonly node: Text; readonly at: number }[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node as Text;
        if (!text.parentElement?.checkVisibility() || text.parentElement.closest('.vh') !== null) continue;
        for (let at = 0; at < text.data.length; at += 1) characters.push({ node: text, at });
      }
      const words = characters.map(({ node, at }) => node.data[at]).join('');
      const middleOf = (index: number) => {
        const character = characters[index];
        if (character === undefined) return 0;
        const range = document.createRange();
        range.setStart(character.node, character.at);
        range.setEnd(character.node, character.at + 1);
        const { top, bottom } = range.getBoundingClientRect();
        return (top + bottom) / 2;
      };
      for (const { segment, index, isWordLike } of segmenter.segment(words)) {
        if (isWordLike !== true || segment.length < 2) continue;
        const down = Math.abs(middleOf(index) - middleOf(index + segment.length - 1));
        if (down > Number.parseFloat(getComputedStyle(head).fontSize) / 2)
          broken.add(`${segment} in ${words.trim()}`);
      }
    }
    return [...broken];
  });
}
