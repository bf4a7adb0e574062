import { TEXT_ANCHOR } from '../../../checks/anchor.ts';
import type { CheckResult } from '../../../checks/run-checks.ts';
import type { Position } from '../../../model/diagnostic.ts';
import type { ComponentText, Piece, TextBlock } from '../../../narrative/block.ts';
import { blockText } from '../../../narrative/block.ts';
import type { SourcedReport } from '../../../reader/content.ts';
import { figureText } from '../report-words.ts';

/**
 * The sentence or cell that a remark is about, as the page prints it, so that a reader is led to it and not to
 * the top of its part; `null` where it is about no words of the report, as when something is missing.
 */
export function remarkQuote(
  { status, place, anchor, values }: CheckResult,
  { folder, report, narrative }: Pick<SourcedReport, 'folder' | 'report' | 'narrative'>,
): string | null {
  if (status !== 'fail') return null;
  const textOf = figureText(report);
  if (place?.file === `${folder}/narrative.mdx` && place.position !== null) {
    const at = place.position;
    const block = narrative.blocks.findLast(({ position }) => !isBefore(at, position));
    // A heading has an address of its own; its words stand in the list of contents too.
    return block === undefined || block.kind === 'heading' ? null : sentenceAt(block, at, textOf);
  }
  if (anchor !== TEXT_ANCHOR) return null;
  // A fault that the record keeps of the original: its words may stand in the text as they stood there.
  const printed = values['printed'] ?? values['mark'] ?? values['name'];
  if (typeof printed !== 'string' || printed === '') return null;
  for (const block of narrative.blocks) {
    const text = blockText(block, textOf);
    const offset = text.indexOf(printed);
    if (offset >= 0) return sentenceOf(text, offset);
  }
  return null;
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}

/** The sentence at a position of a block; of a table row the cell. */
function sentenceAt(block: TextBlock, at: Position, textOf: ComponentText): string {
  const index = Math.max(
    0,
    block.pieces.findLastIndex(({ position }) => !isBefore(at, position)),
  );
  const isBorder = (piece: Piece) => block.kind === 'row' && piece.kind === 'text' && piece.text === ' ';
  const from = block.pieces.findLastIndex((piece, place) => place <= index && isBorder(piece)) + 1;
  const to = block.pieces.findIndex((piece, place) => place > index && isBorder(piece));
  const pieces = block.pieces.slice(from, to < 0 ? undefined : to);
  const whole = (some: readonly Piece[]) => blockText({ ...block, pieces: some }, textOf);
  const piece = block.pieces[index];
  const before = whole(pieces.slice(0, index - from)).length;
  const within =
    piece?.kind === 'text' && piece.position.line === at.line
      ? Math.min(piece.text.length, at.column - piece.position.column)
      : 0;
  return sentenceOf(whole(pieces), before + within);
}

const SENTENCE_END = /[。！？；]/g;

function sentenceOf(text: string, offset: number): string {
  const ends = [...text.matchAll(SENTENCE_END)].map(({ index }) => index + 1);
  const start = ends.findLast((end) => end <= offset) ?? 0;
  return text
    .slice(
      start,
      ends.find((end) => end > offset),
    )
    .trim();
}
