import { DESK_TEXT } from '../../text/desk/desk.ts';
import { columnSays } from '../form/column-words.ts';
import type { LeftOut, Paragraph } from '../proposal.ts';

/** How many headers one after the other make a table that nothing else is. */
const FEWEST_HEADERS = 5;
/** The lines that they take: 年度 over 指标值 is one header in two. */
const MOST_LINES = 12;
const LONGEST_HALF = 3;
const VALUES = ['target', 'actual', 'weight', 'score'];

/** A table copied so that every cell came to a line of its own: its rows cannot be told apart. */
export function tableInLines(paragraphs: readonly Paragraph[]): LeftOut[] {
  const kinds = paragraphs.map(({ text, table }) => (table ? null : columnSays(text)));
  const starts = kinds.flatMap((kind, at) => (kind === 'level' || kind === 'name' ? [at] : []));
  const start = starts.find((at) => {
    const lines = paragraphs.slice(at, at + MOST_LINES);
    const end = lines.findIndex(({ text }, line) => kinds[at + line] === null && text.length > LONGEST_HALF);
    const headers = kinds.slice(at, at + (end === -1 ? lines.length : end)).filter((kind) => kind !== null);
    const values = new Set(headers.filter((kind) => VALUES.includes(kind)));
    return headers.length >= FEWEST_HEADERS && values.size > 1;
  });
  const first = start === undefined ? undefined : paragraphs[start];
  return first === undefined
    ? []
    : [{ reason: 'unread-table', text: DESK_TEXT.questions.tableInLines(first.text), at: first.at }];
}
