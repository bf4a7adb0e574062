import type { StatementId } from '../../model/ids.ts';
import type { Report } from '../../model/report.ts';
import type { Piece, TextBlock } from '../../narrative/block.ts';
import type { Narrative } from '../../narrative/narrative.ts';
import type { Passage } from './wording.ts';
import { Wording } from './wording.ts';

/** The report's own words from the narrative, figures filled in; the boxes beside them are the publisher's. */
export function narrativeWords(narrative: Narrative, report: Report): Wording {
  const own = narrative.blocks.filter((block) => block.aside !== true);
  return new Wording(passagesOf(own, report));
}

/** Blocks of a narrative with their figures filled in. */
export function passagesOf(blocks: readonly TextBlock[], report: Report): Omit<Passage, 'start'>[] {
  const figures = new Map(report.statements.map(({ id, figure }) => [id, figure.raw]));
  return blocks.map((block) => passageOf(block, figures));
}

function passageOf(block: TextBlock, figures: ReadonlyMap<StatementId, string>): Omit<Passage, 'start'> {
  const { kind, sectionId } = block;
  const segments: Passage['segments'][number][] = [];
  let text = '';
  for (const piece of block.pieces) {
    segments.push({ start: text.length, position: piece.position });
    text += textOf(piece, figures);
  }
  return { text: text.trimEnd(), kind, sectionId, pointer: null, segments };
}

function textOf(piece: Piece, figures: ReadonlyMap<StatementId, string>): string {
  if (piece.kind === 'text') return piece.text;
  return piece.component.name === 'Statement' ? (figures.get(piece.component.props.id) ?? '') : '';
}
