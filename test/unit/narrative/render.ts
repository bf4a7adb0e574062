import { blockText } from '../../../src/narrative/block.ts';
import type { Narrative } from '../../../src/narrative/narrative.ts';
import { parseNarrative } from '../../../src/narrative/narrative.ts';
import type { Fillers } from '../../../src/narrative/part.ts';
import { renderParts } from '../../../src/narrative/part.ts';

/** Prints components so that a test can see what they were given. */
export const FILLERS: Fillers = {
  Note: ({ kind, title }, inner) => `<aside class="${kind}">${title ?? ''}${inner}</aside>`,
  Figure: ({ src, alt, caption }) => `<img src="${src}" alt="${alt}">${caption ?? ''}`,
  Statement: ({ id }) => `<data>${id}</data>`,
};

/** Parses a text that has nothing wrong with it. */
export function narrativeOf(source: string): Narrative {
  const { diagnostics, narrative } = parseNarrative(source, 'narrative.mdx');
  if (narrative === null)
    throw new Error(diagnostics.map(({ id, message }) => `${id} ${message}`).join('\n'));
  return narrative;
}

export function htmlOf(source: string): string {
  return renderParts(narrativeOf(source).parts, FILLERS);
}

export function textOf(source: string): string {
  return narrativeOf(source)
    .blocks.map((block) =>
      blockText(block, (component) => (component.name === 'Statement' ? `{${component.props.id}}` : '')),
    )
    .join('\n');
}
