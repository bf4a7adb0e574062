import type { WordSection } from '../view/report-words.ts';

/** Beginnings of a line that Markdown would take for something else than text. */
const MARKUP = /^(\s*)(#{1,6}\s|>|[-+*]\s|\d+[.)]\s|```|~~~|\|)/;

/**
 * The words of a report as Markdown: headings and paragraphs, the figures filled in, nothing that needs a program.
 * @param mark what has to be known before reading, or `null`
 * @param levels of the headings by their anchors, 2 where unknown
 */
export function narrativeMarkdown(
  title: string,
  mark: string | null,
  words: readonly WordSection[],
  levels: ReadonlyMap<string, number>,
): string {
  const parts = words.flatMap(({ anchor, heading, blocks }) => [
    `${'#'.repeat(levels.get(anchor) ?? 2)} ${heading}`,
    ...blocks.map((block) => block.split('\n').map(plain).join('\n')),
  ]);
  return `${[`# ${title}`, ...(mark === null ? [] : [`> ${mark}`]), ...parts].join('\n\n')}\n`;
}

function plain(line: string): string {
  return line.replace(MARKUP, '$1\\$2');
}
