import type { Heading, Paragraph, RootContent } from 'mdast';
import { parseWhole } from './dialect.ts';
import type { NarrativeNode, NarrativeRoot } from './tree.ts';

type Position = NonNullable<NarrativeNode['position']>;

/**
 * What means something to the parser wherever it stands: emphasis, links, tags, braces, references, cells. Tabs count as
 * several columns.
 */
const MARKS = '!&*<>[\\]_`{}~|\\\\\\t\\0\\uFEFF';
/** A block of one line that is a heading or a paragraph and nothing else: no mark in it, none at its ends. */
const PLAIN = new RegExp(
  `^(?:(#{1,6}) |(?!\\d{1,9}[.)])(?!(?:im|ex)port))([^${MARKS} #=:+-](?:[^${MARKS}#]*[^${MARKS}# ])?)$`,
);
/**
 * A line that may hold more than its own block: an item, something indented, a fence, a tag, a brace or a program goes
 * on behind an empty line.
 */
const REACHING = /^(?:[ \t`~<{]|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|(?:im|ex)port)/;

/** The blocks that need no parser, and the text with their lines emptied. */
interface PlainBlocks {
  readonly blocks: readonly (Heading | Paragraph)[];
  readonly rest: string;
  /** Offset of the first character of each line of the whole text. */
  readonly lineStarts: readonly number[];
}

/**
 * Parses restricted MDX as {@link parseWhole} does. Nearly every line of a report is a heading or a paragraph without
 * any mark, for which a parser that looks at each character several times takes a twelfth of a check of thousands of
 * reports: those are read here, the others by the parser.
 */
export function parseTree(text: string): NarrativeRoot {
  const plain = plainBlocks(text);
  if (plain === null || plain.blocks.length === 0) return parseWhole(text);
  try {
    const others = /[^ \t\n]/.test(plain.rest) ? parseWhole(plain.rest).children : [];
    return withBlocks(others, plain, text);
  } catch {
    // The error is to name its place in the whole.
    return parseWhole(text);
  }
}

/** `null` where a block may go on behind an empty line, so that emptied lines would change it. */
function plainBlocks(text: string): PlainBlocks | null {
  if (text.startsWith('\uFEFF') || text.includes('\r')) return null;
  const lines = text.split('\n');
  const blocks: (Heading | Paragraph)[] = [];
  const lineStarts: number[] = [];
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    lineStarts.push(offset);
    const isAlone = isBlank(lines[index - 1]) && isBlank(lines[index + 1]);
    const match = isAlone ? PLAIN.exec(line) : null;
    if (match) {
      const [, marks, value = ''] = match;
      blocks.push(blockOf(marks?.length ?? null, value, { line: index + 1, offset }));
      lines[index] = '';
    } else if (!isBlank(line) && (REACHING.test(line) || line.includes('\t'))) return null;
    offset += line.length + 1;
  }
  return { blocks, rest: lines.join('\n'), lineStarts };
}

/** For the parser an ideographic space is a word. */
function isBlank(line = ''): boolean {
  return !/[^ \t]/.test(line);
}

function blockOf(
  depth: number | null,
  value: string,
  { line, offset }: { readonly line: number; readonly offset: number },
): Heading | Paragraph {
  const marks = depth === null ? 0 : depth + 1;
  const at = (column: number) => ({ line, column: column + 1, offset: offset + column });
  const [start, end] = [at(0), at(marks + value.length)];
  const children = [{ type: 'text' as const, value, position: { start: at(marks), end } }];
  const position = { start, end };
  return depth === null
    ? { type: 'paragraph', children, position }
    : { type: 'heading', depth: depth as Heading['depth'], children, position };
}

/**
 * Both kinds of blocks in the order of their lines.
 * @param others what the parser made of the rest; brought to its offsets in the whole text
 */
function withBlocks(
  others: readonly RootContent[],
  { blocks, lineStarts }: PlainBlocks,
  text: string,
): NarrativeRoot {
  for (const one of others) moveNode(one, lineStarts);
  const lineOf = ({ position }: RootContent) => position?.start.line ?? 0;
  const children = [...blocks, ...others].sort((a, b) => lineOf(a) - lineOf(b));
  const line = lineStarts.length;
  const end = { line, column: text.length - (lineStarts.at(-1) ?? 0) + 1, offset: text.length };
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end } };
}

function moveNode(node: NarrativeNode, lineStarts: readonly number[]): void {
  if (node.position) movePoints(node.position, lineStarts);
  if ('attributes' in node)
    for (const { position } of node.attributes) if (position) movePoints(position, lineStarts);
  if ('children' in node) for (const child of node.children) moveNode(child, lineStarts);
}

function movePoints({ start, end }: Position, lineStarts: readonly number[]): void {
  for (const point of new Set([start, end]))
    point.offset = (lineStarts[point.line - 1] ?? 0) + point.column - 1;
}
