import type { Page } from '@playwright/test';

/** Names and heads whose last character stands in a line of its own, with the lines that they break into. */
export function lonelyCharacters(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const range = document.createRange();
    const linesOf = (owner: Element): readonly string[] => {
      const lines: { middle: number; text: string }[] = [];
      const walker = document.createTreeWalker(owner, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node.parentElement?.closest('.vh, svg')) continue;
        for (const [index, character] of [...(node as Text).data].entries()) {
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const { top, bottom, width } = range.getBoundingClientRect();
          if (character.trim() === '' || width === 0) continue;
          const middle = (top + bottom) / 2;
          const last = lines.at(-1);
          if (last !== undefined && Math.abs(last.middle - middle) < (bottom - top) * 0.6)
            last.text += character;
          else lines.push({ middle, text: character });
        }
      }
      return lines.map(({ text }) => text);
    };
    // A unit of measure in brackets has a line of its own by design.
    const isAlone = (line: string) =>
      !line.startsWith('（') && (line.match(/[\p{L}\p{N}]/gu) ?? []).length < 2;
    const names = [...document.querySelectorAll('h1, h2, h3, h4, caption > span, th, dt, summary')];
    return (
      names
        .filter((name) => name.checkVisibility() && name.closest('.vh') === null)
        // Heard, not seen.
        .filter((name) => getComputedStyle(name).clipPath === 'none')
        .map(linesOf)
        .filter((lines) => lines.length > 1 && isAlone(lines.at(-1) ?? ''))
        .map((lines) => `alone in its line: ${lines.join('|')}`)
    );
  });
}
