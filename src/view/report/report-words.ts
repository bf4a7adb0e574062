import type { Report } from '../../model/report.ts';
import type { ComponentText, TextBlock } from '../../narrative/block.ts';
import { blockText } from '../../narrative/block.ts';
import type { SourcedReport } from '../../reader/content.ts';
import { NARRATIVE_LABELS } from '../../text/narrative/narrative.ts';
import { PART_TEXT } from '../../text/report/report.ts';

/** The words of one section of the report as plain text, figures filled in as the page prints them. */
export interface WordSection {
  /** Id of the section on the page. */
  readonly anchor: string;
  readonly heading: string;
  /** Paragraphs and table rows. */
  readonly blocks: readonly string[];
}

/** Id of the list of footnotes on the page, which comes last. */
const FOOTNOTES = 'footnote-label';
const isFootnote = ({ kind }: TextBlock) => kind === 'footnote';

/** What the figures of a report print among its words. */
export function figureText({ statements }: Report): ComponentText {
  const figures = new Map<string, string>(statements.map(({ id, figure }) => [id, figure.raw]));
  return (component) => (component.name === 'Statement' ? (figures.get(component.props.id) ?? '') : '');
}

/** Everything the narrative says, by section, for search and for text exports. */
export function reportWords({ report, narrative }: SourcedReport): readonly WordSection[] {
  const textOf = figureText(report);
  const bySection = new Map<string | null, string[]>();
  for (const block of narrative.blocks) {
    if (block.kind === 'heading' || isFootnote(block)) continue;
    const texts = bySection.get(block.sectionId) ?? [];
    texts.push(blockText(block, textOf));
    bySection.set(block.sectionId, texts);
  }
  const lead = bySection.get(null) ?? [];
  const notes = narrative.blocks.filter(isFootnote).map((block) => blockText(block, textOf));
  return [
    ...(lead.length === 0 ? [] : [{ anchor: 'text', heading: PART_TEXT.text, blocks: lead }]),
    ...narrative.sections.map(({ id, heading }) => ({
      anchor: id,
      heading,
      blocks: bySection.get(id) ?? [],
    })),
    ...(notes.length === 0
      ? []
      : [{ anchor: FOOTNOTES, heading: NARRATIVE_LABELS.footnotes, blocks: notes }]),
  ];
}
