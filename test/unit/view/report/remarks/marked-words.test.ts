import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PublishedCheck } from '../../../../../src/model/published.ts';
import { parseNarrative } from '../../../../../src/narrative/narrative.ts';
import type { Part } from '../../../../../src/narrative/part.ts';
import { renderParts } from '../../../../../src/narrative/part.ts';
import { markedWords, remarkPlace } from '../../../../../src/view/report/remarks/marked-words.ts';

const check = (quote: string | null, anchor: string | null = 'text') => ({ quote, anchor }) as PublishedCheck;
const FIGURE = '1489台/件';
const htmlOf = (parts: readonly Part[]) =>
  renderParts(parts, { Statement: () => `<a>${FIGURE}</a>`, Figure: () => '', Note: (_, inner) => inner });

function marked(source: string, ...quotes: readonly string[]) {
  const { narrative } = parseNarrative(source, 'narrative.mdx');
  if (narrative === null) throw new Error(`no narrative: ${source}`);
  const words = markedWords(
    narrative.parts,
    quotes.map((quote) => check(quote)),
    () => FIGURE,
  );
  return { html: htmlOf(words.parts), before: htmlOf(narrative.parts), places: words.places };
}

describe('the sentence that a remark is about', () => {
  test('stands in an element that the remark leads to', () => {
    const { html, places } = marked('前一句。资金缺口较大。后一句。\n', '资金缺口较大。');
    expect(html).toBe('<p>前一句。<span class="quoted" id="quote-1">资金缺口较大。</span>后一句。</p>');
    expect(remarkPlace(check('资金缺口较大。'), places)).toBe('#quote-1');
    expect(remarkPlace(check('资金缺口较大。'), places, '/reports/a/')).toBe('/reports/a/#quote-1');
  });

  test('may hold signs of HTML, emphasis and figures', () => {
    const source = '甲。乙 < 丙 & 丁，**重点**，共检定<Statement id="a"/>，完。戊。\n';
    const quote = `乙 < 丙 & 丁，重点，共检定${FIGURE}，完。`;
    const { html, before } = marked(source, quote);
    expect(html).toContain('<span class="quoted" id="quote-1">乙 ');
    expect(html).toContain('，完。</span>戊。');
    expect(html.replace(/<span class="quoted"[^>]*>|<\/span>/g, '')).toBe(before);
  });

  test('may begin or end with a figure', () => {
    const { html } = marked('甲。<Statement id="a"/>已检定。共<Statement id="a"/>\n', `${FIGURE}已检定。`);
    expect(html).toContain(`<span class="quoted" id="quote-1"><a>${FIGURE}</a>已检定。</span>共`);
  });

  test('is left as it is where an element begins in it and ends behind it: the remark leads to its part', () => {
    const { html, before, places } = marked('甲**乙。丙**丁。\n', '甲乙。');
    expect(html).toBe(before);
    expect(remarkPlace(check('甲乙。', 's1'), places)).toBe('#s1');
  });

  test('stands once for remarks about the same words, and after another', () => {
    const { html } = marked('一句。二句。\n', '一句。', '二句。', '一句。');
    expect(html).toBe(
      '<p><span class="quoted" id="quote-1">一句。</span><span class="quoted" id="quote-2">二句。</span></p>',
    );
  });

  test('leads nowhere where the result is about no place', () => {
    expect(remarkPlace(check(null, null), new Map())).toBeNull();
  });

  test('changes no word of any text', () => {
    const piece = fc.constantFrom(
      '甲',
      '。',
      '<Statement id="a"/>',
      '**乙** ',
      ' < ',
      '&',
      '丙。',
      '`丁`',
      '12',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 14 }),
        fc.nat(20),
        fc.nat(20),
        (pieces, at, length) => {
          const { narrative } = parseNarrative(`${pieces.join('')}\n`, 'narrative.mdx');
          if (narrative === null) return;
          const text = (html: string) => html.replace(/<[^>]+>/g, '');
          const before = htmlOf(narrative.parts);
          const read = text(before)
            .replace(/&#x3C;/g, '<')
            .replace(/&#x26;/g, '&');
          const quote = read.slice(at, at + length + 1);
          if (quote === '') return;
          const { parts, places } = markedWords(narrative.parts, [check(quote)], () => FIGURE);
          const after = htmlOf(parts);
          expect(text(after)).toBe(text(before));
          expect(after.includes('id="quote-1"')).toBe(places.has(quote));
          expect([...after.matchAll(/<span/g)]).toHaveLength([...after.matchAll(/<\/span/g)].length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
