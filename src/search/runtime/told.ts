import { spellingsOf } from '../words/amount.ts';
import type { TextUnit } from '../words/units.ts';
import { unitText } from '../words/units.ts';
import type { Wish } from '../words/wish.ts';
import { wishOf } from '../words/wish.ts';
import type { Apart } from './apart.ts';
import type { Offers } from './correct.ts';
import type { DocKey } from './engine.ts';
import { nearPieces } from './near.ts';
import type { ParsedQuery } from './query.ts';
import { foldedText, parseQuery, printed } from './query.ts';

/**
 * How the results relate to what was typed. Each step is tried only when the ones before found nothing, and the
 * page says in words which one it was.
 * `all`: nothing typed; `exact`: contain it; `simplified`: contain it in traditional or simplified characters;
 * `across`: contain it with other punctuation or over the border of two cells or blocks; `split`: run-together words
 * taken apart; `corrected`: one character replaced; `near`: similar only; `none`: nothing at all; `unsearchable`:
 * only punctuation was typed.
 */
export type AnswerTier =
  | 'all'
  | 'exact'
  | 'simplified'
  | 'across'
  | 'split'
  | 'corrected'
  | 'near'
  | 'none'
  | 'unsearchable';

export interface Answer {
  readonly tier: AnswerTier;
  /** Matches, most relevant first. */
  readonly keys: readonly DocKey[];
  /** Folded texts that stand in the results, to be marked. */
  readonly marks: readonly string[];
  /** Matches in which it is only the site that says so, about the report. */
  readonly asides: ReadonlySet<DocKey>;
  /** For `simplified`, `split` and `corrected`: the query that was answered instead. */
  readonly used: string | null;
  /** Full names a short name was also searched as. */
  readonly aliases: readonly string[];
  /** Other corrections with results, each a full query. */
  readonly suggestions: Offers;
  /** For what people say and no report writes: the words that reports have for it. */
  readonly meant: Offers;
  /** For a text that no report has, nor anything like it: reports with its words apart. */
  readonly apart: Apart;
  /** For a sum of money: its other spellings. */
  readonly spellings: readonly string[];
  /** Sums of money asked for, in 分; found in every form. */
  readonly sums: readonly bigint[];
  /** A term of one character was searched. */
  readonly single: boolean;
  /** One term and nothing left out, so that it can be said of the text as typed that it is not found. */
  readonly plain: boolean;
  /** The last of the matches: in them what was typed stands over the border of two cells or blocks. */
  readonly beside: number;
  /**
   * How many of the matches have it only in what this site says about them; 0 where it was not found as typed, and for
   * sums and single characters, of which the index does not tell.
   */
  readonly aside: number;
  /** Fiscal years that the query leaves out. */
  readonly yearsOut: readonly number[];
  /** The order that the query asks for by its words, instead of that by relevance. */
  readonly wish: Wish | null;
  readonly cut: boolean;
}

export function isEmpty({ terms, excluded }: ParsedQuery): boolean {
  return terms.length === 0 && excluded.length === 0;
}

/** Which step it is that finds a query as it was read. */
export function foundAs(query: ParsedQuery, text: string): 'exact' | 'simplified' {
  return printed(query) === printed(parseQuery(text)) ? 'exact' : 'simplified';
}

const withoutBreaks = (phrase: readonly TextUnit[]): string =>
  unitText(phrase.map((unit) => (unit.joint === 'break' ? { ...unit, joint: 'join' } : unit)));

/** What stands in the results instead of what was typed, where the two differ. */
function marksOf(tier: AnswerTier, query: ParsedQuery, aliases: readonly string[]): string[] {
  if (tier === 'near') return nearPieces(query);
  // Without its punctuation the text stands in one piece as a rule.
  const joined = tier === 'across' ? query.terms.flatMap(({ phrases }) => phrases.map(withoutBreaks)) : [];
  return [...joined, ...query.terms.flatMap(({ phrases }) => phrases.map(unitText)), ...aliases];
}

/** An answer but for the reports that are one. */
export type Told = Omit<Answer, 'keys' | 'asides'>;

/**
 * What is told of a query that found something, as far as it follows from the query.
 *
 * @param aliases full names that were found too
 * @param asides how many of the reports have it only in what the site says about them
 */
export function answerTo(
  query: ParsedQuery,
  tier: AnswerTier,
  aliases: readonly string[],
  asides: number,
): Told {
  const single = query.terms.some(({ phrases }) =>
    phrases.some((phrase) => phrase.length === 1 && phrase[0]?.kind === 'han'),
  );
  const changed = tier === 'simplified' || tier === 'split' || tier === 'corrected';
  const sums = query.terms.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  return {
    tier: tier === 'exact' && isEmpty(query) ? 'all' : tier,
    marks: marksOf(tier, query, aliases),
    used: changed ? printed(query) : null,
    aliases,
    suggestions: [],
    meant: [],
    apart: { whole: false, offers: [] },
    spellings: sums.flatMap(spellingsOf),
    sums,
    single,
    beside: 0,
    aside: (tier === 'exact' || tier === 'simplified') && sums.length === 0 && !single ? asides : 0,
    yearsOut: query.yearsOut,
    wish: query.excluded.length === 0 ? wishOf(query.terms.map(foldedText).join('')) : null,
    plain:
      query.terms.length === 1 && query.excluded.length === 0 && query.yearsOut.length === 0 && !query.cut,
    cut: query.cut,
  };
}
