import type { Hit } from '../../disclosure/hit.ts';
import type { TextContext } from '../../disclosure/reading.ts';
import { scanFileName, scanText } from '../../disclosure/scan.ts';
import { scanTable } from '../../disclosure/table.ts';
import type { Position } from '../../model/diagnostic.ts';
import type { Piece, TextBlock } from '../../narrative/block.ts';
import type { CheckPlace } from '../check.ts';
import type { Subject } from '../subject.ts';
import { passagesOf } from '../words/narrative-words.ts';
import type { Passage } from '../words/wording.ts';
import { placeIn } from '../words/wording.ts';

/** A hit in a narrative and the stretch that it marks. */
export interface NarrativeHit extends Hit {
  readonly at: CheckPlace;
}

/** What must not be published in the words of a report, the publisher's own boxes, remarks to editors, tables and addresses included. */
export function narrativeHits(subject: Subject, today: () => string): readonly NarrativeHit[] {
  const { report } = subject;
  const { blocks, comments, links, figures } = subject.narrative();
  const context = { kind: 'narrative', today } as const;
  const hits: NarrativeHit[] = [];
  // Cells side by side are no text: 156, 1200 and 1350 beside each other are no telephone number.
  const running = blocks.filter(({ kind }) => kind !== 'row');
  const passages = passagesOf(running, report);
  for (const passage of passages) {
    for (const hit of scanText(passage.text, context)) hits.push({ ...hit, at: placeOfHit(passage, hit) });
  }
  for (const [index, next] of passages.entries()) {
    const passage = passages[index - 1];
    if (passage) hits.push(...hitsAcross(passage, next.text, context));
  }
  for (const rows of tablesOf(blocks)) {
    const cells = rows.map(cellsOf);
    const texts = cells.map((row) => row.map((cell) => passagesOf([cell], report)[0]?.text ?? ''));
    for (const hit of scanTable(texts, context)) {
      const cell = cells[hit.row]?.[hit.column];
      const [passage] = cell === undefined ? [] : passagesOf([cell], report);
      if (passage) hits.push({ ...hit, at: placeOfHit(passage, hit) });
    }
  }
  for (const { value, position } of comments) {
    const at = placeOfMention(position);
    for (const hit of scanText(value, context)) hits.push({ ...hit, at });
  }
  for (const { value, position } of [...links, ...figures]) {
    const at = placeOfMention(position);
    const isOwn = !/^[a-z]+:/i.test(value);
    const found = isOwn
      ? scanFileName(value.slice(value.lastIndexOf('/') + 1))
      : scanText(addressAsRead(value), context);
    for (const hit of found) hits.push({ ...hit, at });
  }
  return hits;
}

/** As much of a paragraph as the half of a number takes. */
const HALF = 24;

/** A number that begins at the end of one paragraph and ends at the beginning of the next; placed in the first. */
function hitsAcross(
  passage: Omit<Passage, 'start'>,
  next: string,
  context: TextContext,
): readonly NarrativeHit[] {
  if (!/[\dOoXx]\s*$/.test(passage.text) || !/^\s*[\dOoXx]/.test(next)) return [];
  const from = Math.max(0, passage.text.length - HALF);
  const tail = passage.text.slice(from);
  return scanText(`${tail}\n\n${next.slice(0, HALF)}`, context)
    .filter(({ start, end }) => start < tail.length && end > tail.length + 2)
    .map((hit) => ({
      ...hit,
      at: placeOfHit(passage, { ...hit, start: hit.start + from, end: passage.text.length }),
    }));
}

/** `%31%33…` hides a number from the eye, not from a browser. */
function addressAsRead(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function placeOfHit(passage: Omit<Passage, 'start'>, { start, end }: Pick<Hit, 'start' | 'end'>): CheckPlace {
  return placeIn({ ...passage, start: 0 }, start, end - start);
}

function placeOfMention({ line, column, length = 1 }: Position): CheckPlace {
  return { in: 'narrative', line, column, length };
}

/** Rows that follow one another are one table. */
function tablesOf(blocks: readonly TextBlock[]): readonly (readonly TextBlock[])[] {
  const tables: TextBlock[][] = [];
  let isOpen = false;
  for (const block of blocks) {
    if (block.kind === 'row' && isOpen) tables.at(-1)?.push(block);
    else if (block.kind === 'row') tables.push([block]);
    isOpen = block.kind === 'row';
  }
  return tables;
}

/** A row is its cells with one blank between them. */
function cellsOf(row: TextBlock): readonly TextBlock[] {
  const cells: Piece[][] = [[]];
  for (const piece of row.pieces) {
    if (piece.kind === 'text' && piece.text === ' ') cells.push([]);
    else cells.at(-1)?.push(piece);
  }
  return cells.map((pieces) => ({ ...row, pieces }));
}
