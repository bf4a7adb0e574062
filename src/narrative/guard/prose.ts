import type { Paragraph, Text } from 'mdast';
import { codeOf, hasStray, STRAY } from '../characters.ts';
import type { Span } from '../findings.ts';
import { quote } from '../findings.ts';
import { numberingOf } from '../numbering.ts';
import { spanOf } from '../tree.ts';
import type { GuardContext } from './context.ts';

/** Marks that were meant to do something and will be printed instead. Searched in the source, so `\*\*` is fine. */
const BOLD = /(?<!\\)(?:\\\\)*(\*\*+)(?:[^*\n]*\*\*+)?/g;
const UNDERSCORES = /(?<![\\_\p{L}\p{N}])(?:\\\\)*(__)(?=[^\s_])[^_\n]*[^\s_]__(?![_\p{L}\p{N}])/gu;
const FOOTNOTE = /(?<!\\)\[\^([^\]\s]+)\]/g;
const FULLWIDTH = /[＜〈]\/?[ \u3000]*(?:Note|Figure|Statement|[ＮＦＳ][ａ-ｚ]+)(?![a-z])|｛[ \u3000]*\/\*/g;
/** `##一、` `＃＃ 一、` `##　一、`, but not `#1机组`. */
const HEADING = /^[\u3000 \t]*((?:#{2,6}|＃{1,6}|#(?=[\p{Script=Han}\u3000]))[^#＃\n]*)/u;
const PROGRAM = /^(import|export)(?![a-zA-Z])/;
const SENTENCE_END = /[。；：！？;:]["”’』」）)]*[ \t]*$/;

/** Slips within a run of text. */
export function checkText(node: Text, context: GuardContext): void {
  const { start, end } = spanOf(node);
  const raw = context.source.text.slice(start, end);
  const parsed = context.masked.slice(start, end);
  const each = (
    pattern: RegExp,
    say: (match: RegExpMatchArray, span: Span) => void,
    text: string = raw,
  ): void => {
    if (text.search(pattern) < 0) return;
    for (const match of text.matchAll(pattern)) {
      const found = match[1] ?? match[0];
      const at = start + (match.index ?? 0) + match[0].indexOf(found);
      say(match, { start: at, end: at + found.length });
    }
  };
  const { findings } = context;
  // The source has been searched for them; here one may have been written as `&#x202E;`.
  const forbidden = hasStray(node.value) ? STRAY.exec(node.value)?.[0] : undefined;
  if (forbidden !== undefined && !hasStray(raw)) {
    findings.add('MDX_CONTROL_CHARACTER', { code: codeOf(forbidden) }, node);
  }
  each(BOLD, (match, span) => findings.add('MDX_BOLD_LITERAL', { marks: match[1] ?? '' }, span), parsed);
  each(UNDERSCORES, (_, span) => findings.add('MDX_BOLD_LITERAL', { marks: '__' }, span));
  each(FULLWIDTH, (match, span) => findings.add('MDX_TAG_FULLWIDTH', { text: match[0] }, span));
  each(FOOTNOTE, (match, span) =>
    findings.add(
      'MDX_FOOTNOTE_MISSING',
      { label: quote(match[1] ?? '') },
      { start: span.start - 2, end: span.end + 1 },
    ),
  );
}

/** Slips at the start of the lines of a paragraph. */
export function checkParagraph(node: Paragraph, context: GuardContext): void {
  const { start, end } = spanOf(node);
  const { findings, source } = context;
  let offset = start;
  let previous: string | null = null;
  for (const line of source.text.slice(start, end).split('\n')) {
    // Lines after the first repeat the marks of the quotation or list they are in.
    const prefix = previous === null ? 0 : (/^[ \t>]*/.exec(line)?.[0].length ?? 0);
    const content = line.slice(prefix);
    const at = offset + prefix;
    const heading = HEADING.exec(content)?.[1];
    if (heading !== undefined) {
      const from = at + content.indexOf(heading);
      findings.add(
        'MDX_HEADING_LITERAL',
        { text: quote(heading, 16) },
        { start: from, end: from + heading.length },
      );
    } else if (previous !== null) checkContinuation(content, at, previous, context);
    previous = line;
    offset += line.length + 1;
  }
}

/** Editors start a new paragraph on the next line; Markdown joins the two. */
function checkContinuation(content: string, at: number, previous: string, context: GuardContext): void {
  const indent = /^\u3000+/.exec(content)?.[0];
  if (indent !== undefined) {
    context.findings.add('MDX_PARAGRAPH_INDENT', {}, { start: at, end: at + indent.length });
    return;
  }
  const marker = numberingOf(content);
  if (marker === null || !SENTENCE_END.test(previous)) return;
  context.findings.add('MDX_PARAGRAPH_JOINED', { marker }, { start: at, end: at + marker.length });
}

/** A line that a stricter reader of MDX takes for a program, although ours would print it: `export*…`. */
export function checkProgramLine(node: Paragraph, context: GuardContext): void {
  const { start } = spanOf(node);
  const word = PROGRAM.exec(context.source.text.slice(start, start + 8))?.[1];
  const isLineStart = start === 0 || context.source.text[start - 1] === '\n';
  if (word === undefined || !isLineStart) return;
  context.findings.add('MDX_ESM', { word }, { start, end: start + word.length });
}
