import type { TokenKind } from './tokenize.ts';
import { EMPTY, gapTokens, tokensOf } from './tokenize.ts';
import type { TextUnit } from './units.ts';
import { phrasesOf } from './units.ts';

/** A token that must stand `offset` positions after the beginning of a phrase. */
export interface Probe {
  readonly token: string;
  readonly offset: number;
}

/** What stands in a break, by what it names: two characters, or less. */
type Kind = TokenKind | 'broken' | 'gap';

interface Placed extends Probe {
  readonly kind: Kind;
}

/** Every token of units that stand one after the other, but for what is empty. */
function placed(units: readonly TextUnit[]): Placed[] {
  const phrases = phrasesOf(units);
  const found: Placed[] = [];
  let at = 0;
  for (const [index, phrase] of phrases.entries()) {
    const [first, last] = [index === 0, index === phrases.length - 1];
    // A single character at the outer side of a break may be part of a pair; the break itself names it.
    const alone = phrases.length > 1 && (first || last) && phrase.length === 1 && phrase[0]?.kind === 'han';
    for (const { kind, token } of alone ? [] : tokensOf(phrase)) found.push({ kind, token, offset: at++ });
    if (last) continue;
    const [before, after] = [phrase.at(-1), phrases[index + 1]?.[0]];
    const kind = before?.kind === 'han' && after?.kind === 'han' ? 'broken' : 'gap';
    for (const token of gapTokens(before, after)) {
      if (token !== EMPTY) found.push({ kind, token, offset: at });
      at += 1;
    }
  }
  return found;
}

/** Whether a token is certain once its neighbours are found in their places. */
function isImplied({ kind }: Placed, before: Placed | undefined, after: Placed | undefined): boolean {
  // The token of a percentage names its number, that of a joint both its sides.
  if (kind === 'word')
    return before?.kind === 'joint' || after?.kind === 'joint' || after?.kind === 'percent';
  return kind === 'border' && (before?.kind === 'pair' || after?.kind === 'pair');
}

/** Whether a token is certain where both of its neighbours are looked up. */
function isBetween({ kind }: Placed, before: Placed | undefined, after: Placed | undefined): boolean {
  if (kind !== 'pair' || before === undefined || after === undefined) return false;
  // 质量 and 强市 two apart leave only 量强 between them; a break names the character on either side of it too.
  return before.kind === 'pair'
    ? after.kind === 'pair' || after.kind === 'broken'
    : before.kind === 'broken' && after.kind === 'pair';
}

/** Of tokens those between two others that weigh most together, no two of them neighbours. */
function heaviestBetween(all: readonly Placed[], weight: (token: string) => number): Set<Placed> {
  /** The most that the tokens before each place may weigh, and which they are. */
  const most: { readonly sum: number; readonly left: readonly Placed[] }[] = [{ sum: 0, left: [] }];
  for (const [at, one] of all.entries()) {
    const without = most[at] ?? { sum: 0, left: [] };
    const { sum, left } = most[at - 1] ?? { sum: 0, left: [] };
    const own = isBetween(one, all[at - 1], all[at + 1]) ? weight(one.token) : 0;
    most.push(own > 0 && sum + own > without.sum ? { sum: sum + own, left: [...left, one] } : without);
  }
  return new Set(most.at(-1)?.left);
}

/**
 * What to look up for units that stand one after the other: about every second token. Those left out are implied by
 * the ones beside them, which halves what a query loads. A break inside is looked up as a break: the same
 * characters without one, or with something between, are not found.
 *
 * @param weight what it takes to look a token up: of those that imply each other the heavier ones are left out
 */
export function probesOf(units: readonly TextUnit[], weight: (token: string) => number = () => 1): Probe[] {
  const all = placed(units);
  const left = heaviestBetween(all, weight);
  return all
    .filter((one, at) => !left.has(one) && !isImplied(one, all[at - 1], all[at + 1]))
    .map(({ token, offset }) => ({ token, offset }));
}

/** Everything that may be looked up for them, also what need not be. */
export function allProbesOf(units: readonly TextUnit[]): Probe[] {
  return placed(units).map(({ token, offset }) => ({ token, offset }));
}
