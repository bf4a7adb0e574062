import type { TextUnit } from '../words/units.ts';
import { phrasesOf, unitText } from '../words/units.ts';
import type { ParsedQuery, QueryTerm } from './query.ts';
import { termOf } from './query.ts';

/** Cuts a phrase around its numbers: 麦积区|2022年|市场监督管理局, or with the measure word left to what follows. */
function cutAtNumbers(phrase: readonly TextUnit[], withMeasure: boolean): TextUnit[][] {
  const parts: TextUnit[][] = [[]];
  for (const [index, unit] of phrase.entries()) {
    const before = phrase[index - 1];
    const beforeThat = phrase[index - 2];
    const entersNumber = unit.kind === 'digit' && before?.kind === 'han';
    const leavesNumber = withMeasure
      ? before?.kind === 'han' && beforeThat?.kind === 'digit' && unit.kind === 'han'
      : before?.kind === 'digit' && unit.kind === 'han';
    if ((entersNumber || leavesNumber) && parts.at(-1)?.length !== 0) parts.push([]);
    parts.at(-1)?.push(unit);
  }
  return parts;
}

function resplit(query: ParsedQuery, split: (term: QueryTerm) => readonly string[]): ParsedQuery | null {
  let changed = false;
  const terms = query.terms.flatMap((term) => {
    const pieces = split(term);
    if (pieces.length < 2) return [term];
    changed = true;
    return pieces.flatMap((piece) => termOf(piece) ?? []);
  });
  return changed ? { ...query, terms } : null;
}

/** The query with words run together with numbers taken apart, most likely reading first. */
export function splitAtNumbers(query: ParsedQuery): ParsedQuery[] {
  return [true, false].flatMap((withMeasure) => {
    const split = resplit(query, ({ phrases }) =>
      phrases.flatMap((phrase) => cutAtNumbers(phrase, withMeasure).map(unitText)),
    );
    return split === null ? [] : [split];
  });
}

/** The query with terms taken apart at their punctuation, each part to be found anywhere; `null` if there is none. */
export function splitAtBreaks(query: ParsedQuery): ParsedQuery | null {
  return resplit(query, ({ phrases }) => phrases.flatMap((units) => phrasesOf(units).map(unitText)));
}

const SHORTEST_PIECE = 2;
const LONGEST_TERM = 40;

/** Pieces of a text that each stand in some known name, the longest first piece preferred; `null` if none fit. */
function cutAtNames(text: string, known: (piece: string) => boolean): string[] | null {
  const characters = Array.from(text);
  if (characters.length > LONGEST_TERM) return null;
  const dead = new Set<number>();
  const cut = (from: number): string[] | null => {
    if (from === characters.length) return [];
    if (dead.has(from)) return null;
    for (let to = characters.length; to - from >= SHORTEST_PIECE; to -= 1) {
      const piece = characters.slice(from, to).join('');
      if (!known(piece)) continue;
      const rest = cut(to);
      if (rest !== null) return [piece, ...rest];
    }
    dead.add(from);
    return null;
  };
  return cut(0);
}

/** The query with run-together names taken apart (麦积区质量强市 → 麦积区 质量强市), or `null`. */
export function splitAtNames(query: ParsedQuery, names: readonly string[]): ParsedQuery | null {
  const all = names.join('\n');
  return resplit(query, ({ phrases }) =>
    phrases.flatMap(
      (phrase) => cutAtNames(unitText(phrase), (piece) => all.includes(piece)) ?? [unitText(phrase)],
    ),
  );
}
