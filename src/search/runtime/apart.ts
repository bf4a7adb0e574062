import type { TextUnit } from '../words/units.ts';
import { phrasesOf, unitsOf, unitText } from '../words/units.ts';
import type { Offers } from './correct.ts';
import type { SearchEngine } from './engine.ts';
import { hasResults, matchQuery } from './match.ts';
import type { ParsedQuery } from './query.ts';
import { printed, termOf } from './query.ts';

/** What stands apart in reports of what was typed in one piece, to be asked for; never a match of it. */
export interface Apart {
  /** All of it is offered, in one query; else each word of it that says something, alone. */
  readonly whole: boolean;
  readonly offers: Offers;
}

const NOTHING: Apart = { whole: false, offers: [] };
/** Longer texts are sentences, whose words say nothing by themselves. */
const LONGEST = 24;
/** Characters that stand between the words of a sentence. */
const BETWEEN = /[没了吗呢吧啊么]|(?<!目)的/u;
const SHORTEST_WORD = 2;
const LONGEST_WORD = 5;
const MOST_OFFERS = 3;
/** A word that more of the reports have than this share says nothing about what was meant. */
const COMMON = 0.6;

/** Words of a run that reports have, in its order, with as much of the run in as few words as can be. */
async function wordsOf(engine: SearchEngine, run: readonly TextUnit[], slots: readonly number[]) {
  const counts = (from: number, to: number): Promise<number[]> =>
    countsOf(engine, unitText(run.slice(from, to)), slots);
  /** Best cut of what lies before each place. */
  const best: { readonly covered: number; readonly words: readonly string[] }[] = [{ covered: 0, words: [] }];
  for (let to = 1; to <= run.length; to += 1) {
    let here = best[to - 1] ?? { covered: 0, words: [] };
    const shortest = run[to - 1]?.kind === 'han' ? SHORTEST_WORD : 1;
    for (let from = to - shortest; from >= Math.max(0, to - LONGEST_WORD); from -= 1) {
      const found = await counts(from, to);
      // What ends in nothing that is found is not found either.
      if (found.length === 0) break;
      // Never more than the end of one word and the beginning of the next.
      if (!found.some((count) => count > 0)) continue;
      const before = best[from] ?? { covered: 0, words: [] };
      const covered = before.covered + to - from;
      const words = [...before.words, unitText(run.slice(from, to))];
      if (covered > here.covered || (covered === here.covered && words.length < here.words.length))
        here = { covered, words };
    }
    best[to] = here;
  }
  return best[run.length] ?? { covered: 0, words: [] };
}

/** How often a text stands as a word in each report that has it. */
async function countsOf(engine: SearchEngine, text: string, slots: readonly number[]): Promise<number[]> {
  const term = termOf(text);
  if (term === null) return [];
  const { terms } = await matchQuery(
    engine,
    { terms: [term], excluded: [], yearsOut: [], cut: false },
    { slots },
  );
  return [...(terms[0]?.values() ?? [])].map(({ count }) => count);
}

/**
 * For a text that no report has: the reports that have all of its words, wherever they stand; where none has all, its
 * words one by one, those that most reports have only where there are no others.
 */
export async function foundApart(
  engine: SearchEngine,
  query: ParsedQuery,
  slots: readonly number[],
): Promise<Apart> {
  const texts = query.terms.flatMap(({ phrases }) => phrases.flatMap(phrasesOf).map(unitText));
  const runs = texts
    .flatMap((text) => text.split(BETWEEN).map((part) => unitsOf(part)))
    .filter(({ length }) => length > 0);
  if (runs.reduce((sum, run) => sum + run.length, 0) > LONGEST) return NOTHING;
  const cuts = await Promise.all(runs.map((run) => wordsOf(engine, run, slots)));
  const words = [...new Set(cuts.flatMap((cut) => cut.words))];
  const offer = async (texts: readonly string[]) => {
    const terms = texts.flatMap((text) => termOf(text) ?? []);
    const meant: ParsedQuery = { ...query, terms };
    const match = await matchQuery(engine, meant, { slots });
    return hasResults(match) ? [{ query: printed(meant), count: match.keys.length }] : [];
  };
  if (words.length > 1 && cuts.every(({ covered }, at) => covered === runs[at]?.length)) {
    const whole = await offer(words);
    if (whole.length > 0) return { whole: true, offers: whole };
  }
  const alone = (await Promise.all(words.map((word) => offer([word])))).flat();
  const rarest = [...alone].sort((a, b) => a.count - b.count);
  const telling = rarest.filter(({ count }) => count <= COMMON * engine.manifest.total);
  return { whole: false, offers: telling.length > 0 ? telling.slice(0, MOST_OFFERS) : rarest.slice(0, 1) };
}
