import { Converter } from 'opencc-js/t2cn';
import type { SearchRecord } from '../../src/search/record.ts';
import data from './queries.json' with { type: 'json' };

/**
 * Which reports a query must find, by the published method of the query set (`queries.json`, `method`). Shares no
 * code with the search: it reads whole texts and compares strings.
 */

export interface TestQuery {
  readonly id: string;
  readonly cat: string;
  readonly q: string;
  readonly terms: readonly string[];
  readonly expect?: string;
}

export const QUERIES: readonly TestQuery[] = data.queries;

const BORDER = '\u0001';
const BREAK = '\u0002';
const VANISHING = /[\s\p{Cf}\p{M}〔〕[\]()（）【】《》“”‘’「」『』·•\-–—_/\\|~^*#+&]/u;
const convert = Converter({ from: 'tw', to: 'cn' });

function simplify(char: string): string {
  const converted = convert(char);
  return Array.from(converted).length === 1 ? converted : char;
}

const isAlnum = (char: string | undefined): boolean => char !== undefined && /^[a-z0-9]$/.test(char);
const isDigit = (char: string | undefined): boolean => char !== undefined && /^[0-9]$/.test(char);
const isLetter = (char: string | undefined): boolean => char !== undefined && /^[a-z]$/.test(char);

const folds = new Map<string, readonly string[]>([['\n', ['\n']]]);

/** What a character is without its spelling; some are several. */
function fold(char: string): readonly string[] {
  let found = folds.get(char);
  if (found === undefined) {
    found = Array.from(char.normalize('NFKC').toLowerCase(), simplify);
    folds.set(char, found);
  }
  return found;
}

/** Folded text in which a term is a plain substring. */
export function normalise(text: string): string {
  const folded = Array.from(text).flatMap(fold);
  const out: string[] = [];
  let gap = false;
  for (const [index, char] of folded.entries()) {
    if (char !== '\n' && VANISHING.test(char)) {
      gap = true;
      continue;
    }
    const point = char === '.' && isDigit(folded[index - 1]) && isDigit(folded[index + 1]);
    if (char === '%' && isDigit(out.at(-1))) {
      out.push(char);
      gap = false;
      continue;
    }
    if (!point && !/[\p{L}\p{N}]/u.test(char)) {
      out.push(BREAK);
      gap = false;
      continue;
    }
    if (gap && isAlnum(out.at(-1)) && isAlnum(char)) out.push(BORDER);
    gap = false;
    out.push(char);
  }
  return out.join('');
}

function standsAt(text: string, term: string, at: number): boolean {
  const [before, after] = [text[at - 1], text[at + term.length]];
  const [first, last] = [term[0], term[term.length - 1]];
  if (isDigit(first) && (isDigit(before) || (before === '.' && isDigit(text[at - 2])))) return false;
  if (isLetter(first) && isLetter(before)) return false;
  if (isDigit(last) && (isDigit(after) || (after === '.' && isDigit(text[at + term.length + 1]))))
    return false;
  return !(isLetter(last) && isLetter(after));
}

/** Whether a folded text contains a folded term as a whole. */
export function contains(text: string, term: string): boolean {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1))
    if (standsAt(text, term, at)) return true;
  return false;
}

/** Everything of a report that a reader sees, a line for each part. */
export function visibleText(record: SearchRecord): string {
  const parts = record.sections.flatMap(({ heading, blocks }) => [heading, ...blocks]);
  return [record.title, record.project.name, record.unit.name, ...parts].join('\n');
}

/** Ids of the reports each query must find. */
export class Truth {
  private readonly texts: readonly { readonly id: string; readonly raw: string; readonly folded: string }[];

  constructor(records: readonly SearchRecord[]) {
    this.texts = records.map((record) => {
      const raw = visibleText(record);
      return { id: record.id, raw, folded: normalise(raw) };
    });
  }

  /** All terms, each anywhere in the text. `␁` in a term is the border between two units. */
  ids(terms: readonly string[]): Set<string> {
    const wanted = terms.map((term) => term.replaceAll('␁', BORDER));
    return new Set(
      this.texts.filter(({ folded }) => wanted.every((term) => contains(folded, term))).map(({ id }) => id),
    );
  }

  /** Without any folding at all. */
  verbatim(text: string): Set<string> {
    return new Set(this.texts.filter(({ raw }) => raw.includes(text)).map(({ id }) => id));
  }
}
