import type { Hit } from '../disclosure/hit.ts';
import { scanFileName, scanText } from '../disclosure/scan.ts';
import { scanTable } from '../disclosure/table.ts';
import type { Position } from '../model/diagnostic.ts';
import type { Piece, TextBlock } from '../narrative/block.ts';
import type { CheckPlace } from './check.ts';
import { passagesOf } from './narrative-words.ts';
import type { Subject } from './subject.ts';
import type { Passage } from './wording.ts';
import { placeIn } from './wording.ts';

/** A hit in a narrative and the stretch that it marks. */
export interface NarrativeHit extends Hit {
  readonly at: CheckPlace;
}

/** Kinds that only the header of a table tells. */
const OF_TABLES: ReadonlySet<string> = new Set(['PII_LIST', 'PII_PAYEE']);

/** What must not be published in the words of a report, the publisher's own boxes, remarks to editors, tables and addresses included. */
export function narrativeHits(subject: Subject, today: string): readonly NarrativeHit[] {
  const { report } = subject;
  const { blocks, comments, links, figures } = subject.narrative();
  const context = { kind: 'narrative', today } as const;
  const hits: NarrativeHit[] = [];
  for (const passage of passagesOf(blocks, report)) {
    const { text } = passage;
    for (const hit of scanText(text, context)) hits.push({ ...hit, at: placeOfHit(passage, hit) });
  }
  for (const rows of tablesOf(blocks)) {
    const cells = rows.map(cellsOf);
    const texts = cells.map((row) => row.map((cell) => passagesOf([cell], report)[0]?.text ?? ''));
    for (const hit of scanTable(texts, context)) {
      const cell = cells[hit.row]?.[hit.column];
      const [passage] = cell === undefined ? [] : passagesOf([cell], report);
      if (OF_TABLES.has(hit.id) && passage) hits.push({ ...hit, at: placeOfHit(passage, hit) });
    }
  }
  for (const { value, position } of comments) {
    const at = placeOfMention(position);
    for (const hit of scanText(value, context)) hits.push({ ...hit, at });
  }
  // The address of another site may hold any number; a name of our own file may not.
  for (const { value, position } of [...links.filter(({ kind }) => kind !== 'external'), ...figures]) {
    const at = placeOfMention(position);
    for (const hit of scanFileName(value.slice(value.lastIndexOf('/') + 1))) hits.push({ ...hit, at });
  }
  return hits;
}

function placeOfHit(passage: Omit<Passage, 'start'>, { start, end }: Hit): CheckPlace {
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
