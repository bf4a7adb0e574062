import type { Narrative } from '../../narrative/narrative.ts';
import type { SectionHead } from '../../narrative/section.ts';
import type { CheckPlace } from '../place.ts';
import type { Passage, Wording } from './wording.ts';

/** A heading of the narrative with the report's own words below it. */
export interface OutlineSection extends Omit<SectionHead, 'position'> {
  readonly parent: OutlineSection | null;
  readonly children: readonly OutlineSection[];
  /** The report's words below the heading, up to the next heading of any level. */
  readonly passages: readonly Passage[];
  /** The same as text, one passage a line. */
  readonly text: string;
  /** The heading itself. */
  readonly at: CheckPlace;
}

/** The headings in order, each knowing its parent. */
export function outlineOf(narrative: Narrative, words: Wording): readonly OutlineSection[] {
  const below = new Map<string, Passage[]>();
  for (const passage of words.passages) {
    if (passage.sectionId === null || passage.kind === 'heading') continue;
    const list = below.get(passage.sectionId);
    if (list) list.push(passage);
    else below.set(passage.sectionId, [passage]);
  }
  const open: (OutlineSection & { readonly children: OutlineSection[] })[] = [];
  return narrative.sections.map(({ id, level, heading, numbering, title, position }) => {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1) ?? null;
    const passages = below.get(id) ?? [];
    const { line, column, length = 1 } = position;
    const section = {
      ...{ id, level, heading, numbering, title, parent, passages },
      children: [],
      text: passages.map((passage) => passage.text).join('\n'),
      at: { in: 'narrative', line, column, length, anchor: id } as const,
    };
    parent?.children.push(section);
    open.push(section);
    return section;
  });
}

/** The words of a section and of all sections below it, headings left out. */
export function wholeText(section: OutlineSection): string {
  return [section.text, ...section.children.map(wholeText)].join('\n');
}

/** The section and all below it, in order. */
export function withDescendants(section: OutlineSection): readonly OutlineSection[] {
  return [section, ...section.children.flatMap(withDescendants)];
}

/** Characters that a reader would count: no spaces and line breaks. */
export function lengthOf(text: string): number {
  return [...text.replace(/\s+/g, '')].length;
}
