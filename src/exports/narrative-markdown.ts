import type { Paragraph, PhrasingContent, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { WordSection } from '../view/report/report-words.ts';

const markdown = unified().use(remarkGfm, { singleTilde: false }).use(remarkStringify).freeze();

/**
 * The words of a report as Markdown: headings and paragraphs, the figures filled in, nothing that needs a program.
 * What is a mark of Markdown by chance is escaped, so that a reader of Markdown shows every character of the words.
 * @param mark what has to be known before reading, or `null`
 * @param levels of the headings by their anchors, 2 where unknown
 */
export function narrativeMarkdown(
  title: string,
  mark: string | null,
  words: readonly WordSection[],
  levels: ReadonlyMap<string, number>,
): string {
  const heading = (depth: number, text: string): Root['children'][number] => ({
    type: 'heading',
    depth: Math.min(depth, 6) as 1 | 2 | 3 | 4 | 5 | 6,
    children: [{ type: 'text', value: text }],
  });
  const root: Root = {
    type: 'root',
    children: [
      heading(1, title),
      ...(mark === null ? [] : [{ type: 'blockquote' as const, children: [paragraph(mark)] }]),
      ...words.flatMap((section) => [
        heading(levels.get(section.anchor) ?? 2, section.heading),
        ...section.blocks.map(paragraph),
      ]),
    ],
  };
  return markdown.stringify(root);
}

/** A line break of the words is one of the file. */
function paragraph(block: string): Paragraph {
  const lines = block.split('\n').map((line) => line.trim());
  return {
    type: 'paragraph',
    children: lines.flatMap((value, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: 'break' as const }]),
      { type: 'text', value },
    ]),
  };
}
