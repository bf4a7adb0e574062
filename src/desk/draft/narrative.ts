import { escapeForMdx, escapeInline } from '../../narrative/escape.ts';
import { DRAFT_TEXT } from '../../text/desk/draft.ts';
import type { Paragraph, Proposal, ProposedStatement, Section, Value } from '../proposal.ts';

/** Headings of the words begin at `##`; the narrative knows five levels. */
const TOP_LEVEL = 2;
const BOTTOM_LEVEL = 6;

/**
 * The words as `narrative.mdx`: the printed headings, every character escaped that would mean something, and the
 * figures that the draft holds as statements printed from there.
 */
export function narrativeOf(proposal: Proposal): string {
  const { preface, sections, conclusion, statements } = proposal;
  const figures = [...statements];
  const isTitle = (text: string) => text === proposal.title?.printed;
  const parts = [
    ...preface.filter(({ text }) => !isTitle(text)).map((paragraph) => block(paragraph, figures)),
    ...sections.flatMap((section) => [
      heading(section),
      ...section.paragraphs.map((paragraph) => block(paragraph, figures)),
    ]),
  ];
  if (parts.length === 0) parts.push(...formWords(conclusion));
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function heading({ level, mark, title }: Section): string {
  return `${'#'.repeat(Math.min(TOP_LEVEL - 1 + level, BOTTOM_LEVEL))} ${escapeInline(`${mark}${title}`)}`;
}

/** A form alone has no words but its conclusion. */
function formWords(conclusion: Value | null): string[] {
  const { conclusionHeading, formHeading, formOnly } = DRAFT_TEXT;
  return conclusion === null
    ? [`## ${formHeading}`, formOnly]
    : [`## ${conclusionHeading}`, escapeForMdx(conclusion.value)];
}

function block(paragraph: Paragraph, figures: ProposedStatement[]): string {
  return paragraph.table ? tableText(paragraph.table) : paragraphText(paragraph, figures);
}

function tableText(rows: readonly (readonly string[])[]): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const [head, ...body] = rows.map((row) =>
    Array.from({ length: width }, (_, at) => escapeInline(row[at] ?? '')),
  );
  if (head === undefined || width === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

/** Puts `<Statement>` where a figure of the draft stands; each figure once, in the order of the text. */
function paragraphText({ text, at }: Paragraph, figures: ProposedStatement[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (;;) {
    const index = figures.findIndex(({ figure }) => figure.at.at === at.at && figure.at.file === at.file);
    const own = figures[index];
    if (own === undefined) break;
    const { printed, value } = own.figure;
    // The words before a figure may hold the figure before it: 5家企业7项.
    const start = text.indexOf(printed, Math.max(0, from - printed.length + value.length));
    const end = start + printed.length;
    if (start === -1 || end - value.length < from) break;
    pieces.push(text.slice(from, end - value.length), `<Statement id="${own.id}" />`);
    from = end;
    figures.splice(index, 1);
  }
  pieces.push(text.slice(from));
  // A tag alone on its line is no part of a paragraph.
  if (pieces.length > 1 && pieces.filter((_, at_) => at_ % 2 === 0).every((piece) => piece.trim() === ''))
    return escapeForMdx(text);
  return pieces.map((piece, order) => (order % 2 === 1 ? piece : escapePiece(piece, order === 0))).join('');
}

function escapePiece(text: string, isFirst: boolean): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (words === '') return before === '' && after === '' ? '' : ' ';
  const escaped = isFirst ? escapeForMdx(words) : escapeInline(words);
  return `${before === '' || isFirst ? '' : ' '}${escaped}${after === '' ? '' : ' '}`;
}
