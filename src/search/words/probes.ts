import type { TokenKind } from './tokenize.ts';
import { EMPTY, gapTokens, tokensOf } from './tokenize.ts';
import type { TextUnit } from './units.ts';
import { phrasesOf } from './units.ts';

/** A token that must stand `offset` positions after the beginning of a phrase, and what must stand beside it there. */
export interface Probe {
  readonly token: string;
  readonly offset: number;
  /** Common tokens directly before and behind it: they are not looked up themselves. */
  readonly before?: string;
  readonly behind?: string;
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

/**
 * How a token becomes certain: it is looked up, or that before it or behind it tells of it, or it is the only one that fits
 * between those, or it is `implied` by one of them.
 */
type Way = 'own' | 'fromBefore' | 'fromBehind' | 'between' | 'implied';

/** Ways that may follow one; what is looked up may follow all. */
const NEXT: Readonly<Record<Way, readonly Way[]>> = {
  own: ['own', 'fromBefore', 'fromBehind', 'between', 'implied'],
  fromBefore: ['own', 'fromBehind', 'between', 'implied'],
  fromBehind: ['own'],
  between: ['own', 'fromBehind'],
  implied: ['own', 'fromBehind', 'between', 'implied'],
};

/** Ways for the first tokens of a phrase, up to one of them. */
interface Plan {
  readonly way: Way;
  readonly weight: number;
  readonly before: Plan | null;
}

/** What is known of tokens when they are looked up. */
export interface TokenFacts {
  /** What it takes to look a token up. */
  weight(token: string): number;
  /** Whether every other token tells where this one stands directly beside it. */
  isCommon(token: string): boolean;
}

const NO_FACTS: TokenFacts = { weight: () => 1, isCommon: () => false };

/** The ways that weigh least together, each token's in its place. */
function lightest(all: readonly Placed[], { weight, isCommon }: TokenFacts): Way[] {
  const tells = (one: Placed, other: Placed | undefined): boolean =>
    other !== undefined && Math.abs(one.offset - other.offset) === 1 && isCommon(one.token);
  let plans: readonly Plan[] = [];
  for (const [at, one] of all.entries()) {
    const [before, after] = [all[at - 1], all[at + 1]];
    const ways: Way[] = isImplied(one, before, after) ? ['implied'] : ['own'];
    if (ways[0] === 'own') {
      if (isBetween(one, before, after)) ways.push('between');
      if (tells(one, before)) ways.push('fromBefore');
      if (tells(one, after)) ways.push('fromBehind');
    }
    const reached = ways.flatMap((way): Plan[] => {
      const own = way === 'own' ? weight(one.token) : 0;
      if (at === 0) return [{ way, weight: own, before: null }];
      const [first, ...others] = plans.filter((plan) => NEXT[plan.way].includes(way));
      if (first === undefined) return [];
      const best = others.reduce((least, plan) => (plan.weight < least.weight ? plan : least), first);
      return [{ way, weight: best.weight + own, before: best }];
    });
    plans = reached;
  }
  const [first = null, ...others] = plans.filter(({ way }) => way !== 'fromBehind');
  const found: Way[] = [];
  for (
    let plan = others.reduce(
      (least, other) => (least && other.weight >= least.weight ? least : other),
      first,
    );
    plan !== null;
    plan = plan.before
  )
    found.unshift(plan.way);
  return found;
}

/**
 * What to look up for units that stand one after the other: about every second token. Those left out are implied by
 * the ones beside them, which halves what a query loads. A break inside is looked up as a break: the same
 * characters without one, or with something between, are not found.
 *
 * @param facts of those that imply each other the heavier ones are left out
 */
export function probesOf(units: readonly TextUnit[], facts: TokenFacts = NO_FACTS): Probe[] {
  const all = placed(units);
  const ways = lightest(all, facts);
  return all.flatMap(({ token, offset }, at): Probe[] => {
    if (ways[at] !== 'own') return [];
    const before = ways[at - 1] === 'fromBehind' ? all[at - 1]?.token : undefined;
    const behind = ways[at + 1] === 'fromBefore' ? all[at + 1]?.token : undefined;
    return [
      {
        ...{ token, offset },
        ...(before !== undefined && { before }),
        ...(behind !== undefined && { behind }),
      },
    ];
  });
}

/** Everything that may be looked up for them, also what need not be. */
export function allProbesOf(units: readonly TextUnit[]): Probe[] {
  return placed(units).map(({ token, offset }) => ({ token, offset }));
}
