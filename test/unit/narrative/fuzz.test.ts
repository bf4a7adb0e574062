import fc from 'fast-check';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { defaultTreeAdapter, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { parseNarrative } from '../../../src/narrative/narrative.ts';
import type { Part } from '../../../src/narrative/part.ts';
import { renderParts } from '../../../src/narrative/part.ts';
import { soundNarrative, tokenSoup } from './soup.ts';

/** Every element and attribute that a narrative may put on a page, components aside. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  p: [],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  h5: ['id'],
  strong: [],
  em: [],
  code: [],
  pre: [],
  blockquote: [],
  ul: ['class', 'role'],
  li: ['id'],
  div: ['class', 'role', 'tabindex', 'aria-label'],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['class', 'scope'],
  td: ['class'],
  a: [
    'href',
    'rel',
    'id',
    'class',
    'aria-label',
    'aria-describedby',
    'data-footnote-ref',
    'data-footnote-backref',
  ],
  br: [],
  hr: [],
  sup: [],
  sub: [],
  section: ['class', 'data-footnotes'],
  slot: ['name'],
};
const ADDRESS = /^(?:https?:\/\/|mailto:|#|\.\/|\/(?!\/))/;

/** Prints every slot as an element of its own, so that a slot that cuts an element would be seen. */
const render = (parts: readonly Part[]): string =>
  renderParts(parts, {
    Note: (_, inner) => `<slot name="Note">${inner}</slot>`,
    Figure: () => '<slot name="Figure"></slot>',
    Statement: () => '<slot name="Statement"></slot>',
  });

function strangers(html: string): string[] {
  const found: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if (!defaultTreeAdapter.isElementNode(node)) {
      if (!defaultTreeAdapter.isTextNode(node)) found.push(node.nodeName);
      return;
    }
    const allowed = ALLOWED[node.tagName];
    if (allowed === undefined) found.push(node.tagName);
    for (const { name, value } of node.attrs) {
      if (allowed !== undefined && !allowed.includes(name)) found.push(`${node.tagName} ${name}`);
      if (name === 'href' && !ADDRESS.test(value)) found.push(value);
    }
    node.childNodes.forEach(visit);
  };
  const errors: string[] = [];
  parseFragment(html, { onParseError: ({ code }) => errors.push(code) }).childNodes.forEach(visit);
  return [...found, ...errors];
}

describe('any text', () => {
  it('is read without throwing, every finding points into the text, and what is accepted is safe HTML', () => {
    let accepted = 0;
    fc.assert(
      fc.property(tokenSoup, (source) => {
        const { diagnostics, narrative } = parseNarrative(source, 'narrative.mdx');
        const lines = source.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
        for (const { id, position, message, hint } of diagnostics) {
          expect(id).not.toBe('MDX_UNREADABLE');
          expect(`${message}${hint}`).not.toMatch(/undefined|\[object|[\uE000-\uE002]/);
          if (position === null) continue;
          expect(position.line).toBeLessThanOrEqual(lines.length);
          expect(position.column).toBeLessThanOrEqual([...(lines[position.line - 1] ?? '')].length + 1);
        }
        expect(narrative === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
        if (narrative === null) return;
        accepted += 1;
        expect(strangers(render(narrative.parts))).toEqual([]);
      }),
      { numRuns: 800 },
    );
    expect(accepted).toBeGreaterThan(20);
  });

  it('that is sound becomes whole HTML, in one piece and section by section', () => {
    fc.assert(
      fc.property(soundNarrative, (source) => {
        const { diagnostics, narrative } = parseNarrative(source, 'narrative.mdx');
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        if (narrative === null) throw new Error('refused');
        expect(strangers(render(narrative.parts))).toEqual([]);
        for (const parts of [
          narrative.lead,
          narrative.footnotes,
          ...narrative.sections.map((s) => s.parts),
        ]) {
          expect(strangers(render(parts))).toEqual([]);
        }
        const ids = [...render(narrative.parts).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a text of 400 KB', () => {
  const fill = (piece: string): string =>
    piece.repeat(Math.ceil(390_000 / new TextEncoder().encode(piece).length));
  it.each([
    ['tail', `${fill('完成率达到九成，工作有序推进。\n\n')}export*/\\`],
    ['program', fill('export const a = {\n\n')],
    ['braces', fill('{{a}')],
    ['comments', fill('{/*}')],
    ['tags', fill('<a>')],
    ['brackets', fill('[^')],
    ['stars', fill('*a **b ')],
    ['quotes', fill('> ')],
    ['numbers', fill('1. ')],
    ['backticks', fill('`a``b')],
    ['entities', fill('&#x3c;')],
    ['zero bytes', fill('\0')],
    ['halves', fill('\uD800')],
    ['less', fill('a <60% ')],
  ])('of %s is answered', (_, source) => {
    const started = performance.now();
    const { diagnostics } = parseNarrative(source, 'narrative.mdx');
    expect(diagnostics.map(({ id }) => id)).not.toContain('MDX_UNREADABLE');
    expect(performance.now() - started).toBeLessThan(12_000);
  });
});
