import type { Heading } from 'mdast';
import type { Position } from '../model/diagnostic.ts';
import { TOP_LEVEL } from './guard/heading.ts';
import { numberingOf, withoutNumbering } from './numbering.ts';
import type { Part } from './part.ts';
import { plainText } from './phrasing.ts';
import type { Source } from './source.ts';
import { positionAt } from './source.ts';
import type { NarrativeRoot } from './tree.ts';
import { spanOf } from './tree.ts';

/** A heading with what stands below it, up to the next heading of any level. */
export interface Section {
  /**
   * Anchor on the page, from the order of the headings and never from their words: the second `###` below the
   * first `##` is `s1-2`. Changes only when headings are added or removed before it.
   */
  readonly id: string;
  /** Level of the HTML heading: 2 for `##` (一级标题) to 5. */
  readonly level: number;
  /** The heading as printed, with its number. */
  readonly heading: string;
  /** The number as printed: `一、`, `（二）`, `3.`. `null` where the heading has none. */
  readonly numbering: string | null;
  /** The heading without its number. */
  readonly title: string;
  readonly position: Position;
  /** The heading element and the content, to be printed in order. */
  readonly parts: readonly Part[];
}

export type SectionHead = Omit<Section, 'parts'>;

/** The sections of a tree whose headings have passed the guard. */
export function sectionHeads(tree: NarrativeRoot, source: Source): SectionHead[] {
  const open: { readonly level: number; count: number }[] = [{ level: TOP_LEVEL - 1, count: 0 }];
  return tree.children
    .filter((node): node is Heading => node.type === 'heading')
    .map((node) => {
      while (open.length > 1 && (open.at(-1)?.level ?? 0) >= node.depth) open.pop();
      const parent = open.at(-1);
      if (parent) parent.count += 1;
      const id = `s${open.map((level) => level.count).join('-')}`;
      open.push({ level: node.depth, count: 0 });
      const heading = plainText(node).replace(/\s+/g, ' ');
      const numbering = numberingOf(heading);
      const title = withoutNumbering(heading);
      const { start, end } = spanOf(node);
      const position = positionAt(source, start, end);
      // A heading that is nothing but a number has the number for a title.
      return { id, level: node.depth, heading, numbering, title: title || heading, position };
    });
}
