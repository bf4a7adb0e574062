import type { ComponentText } from '../narrative/block.ts';
import { blockText } from '../narrative/block.ts';
import type { SourcedReport } from '../reader/content.ts';
import { PART_TEXT } from '../text/report.ts';

/** The words of one section of the report as plain text, figures filled in as the page prints them. */
export interface WordSection {
  /** Id of the section on the page. */
  readonly anchor: string;
  readonly heading: string;
  /** Paragraphs and table rows. */
  readonly blocks: readonly string[];
}

/** Everything the narrative says, by section, for search and for text exports. */
export function reportWords({ report, narrative }: SourcedReport): readonly WordSection[] {
  const figures = new Map<string, string>(report.statements.map(({ id, figure }) => [id, figure.raw]));
  const textOf: ComponentText = (component) =>
    component.name === 'Statement' ? (figures.get(component.props.id) ?? '') : '';
  const bySection = new Map<string | null, string[]>();
  for (const block of narrative.blocks) {
    if (block.kind === 'heading') continue;
    const texts = bySection.get(block.sectionId) ?? [];
    texts.push(blockText(block, textOf));
    bySection.set(block.sectionId, texts);
  }
  const lead = bySection.get(null) ?? [];
  return [
    ...(lead.length === 0 ? [] : [{ anchor: 'text', heading: PART_TEXT.text, blocks: lead }]),
    ...narrative.sections.map(({ id, heading }) => ({
      anchor: id,
      heading,
      blocks: bySection.get(id) ?? [],
    })),
  ];
}
