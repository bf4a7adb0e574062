import type { Term, Terms } from '../../../view/report/term.ts';

/** More explained terms than these below one heading are clutter. */
const MOST_IN_A_PART = 10;
/** A shorter term is an everyday word in running text (过程, 产出, 决策): it is explained only where it is a label of its own. */
const LONG = 4;
/** Where a link cannot stand, or would disturb: other controls, headings, captions, code, words that are only heard. */
const CLOSED =
  /^(?:a|button|summary|select|textarea|code|pre|svg|script|style|h[1-6]|caption|del|ins|label)$/;
const TOKEN = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</g;
const HEARD_ONLY = /\sclass="(?:[^"]*\s)?vh(?:\s[^"]*)?"/;
/** What may follow a label: 得分率（%）, 建议：. */
const AFTER_LABEL = /[：:（(].*$/su;

/**
 * Links the first occurrence of each term below each second-level heading to its explanation in the glossary.
 *
 * @param html well-formed markup, as the page's own components print it
 */
export function explainTerms(html: string, { all, glossaryHref }: Terms): string {
  const { byWord, long } = lookUp(all);
  let inPart = new Set<Term>();
  let closed: { readonly name: string; depth: number } | null = null;

  const link = (word: string, term: Term): string => {
    if (inPart.has(term) || inPart.size >= MOST_IN_A_PART) return word;
    inPart.add(term);
    return `<a class="term" href="${glossaryHref}#${term.anchor}">${word}</a>`;
  };
  const explain = (text: string): string => {
    const label = text.trim().replace(AFTER_LABEL, '').trim();
    const term = byWord.get(label);
    if (term) return text.replace(label, () => link(label, term));
    return long === null ? text : text.replace(long, (word) => linkKnown(word));
  };
  const linkKnown = (word: string): string => {
    const term = byWord.get(word);
    return term ? link(word, term) : word;
  };

  return html.replace(TOKEN, (token, slash: string | undefined, name: string | undefined, rest = '') => {
    if (name === undefined) return closed !== null || token.startsWith('<') ? token : explain(token);
    const tag = name.toLowerCase();
    if (closed !== null) {
      if (tag === closed.name && !rest.endsWith('/')) closed.depth += slash ? -1 : 1;
      if (closed.depth === 0) closed = null;
      return token;
    }
    if (slash || rest.endsWith('/')) return token;
    if (tag === 'h2') inPart = new Set();
    if (CLOSED.test(tag) || HEARD_ONLY.test(rest)) closed = { name: tag, depth: 1 };
    return token;
  });
}

interface LookUp {
  readonly byWord: ReadonlyMap<string, Term>;
  readonly long: RegExp | null;
}

const known = new WeakMap<readonly Term[], LookUp>();

/** The glossary in the forms that a text is read with: the same for every page. */
function lookUp(terms: readonly Term[]): LookUp {
  let found = known.get(terms);
  if (found === undefined) {
    const words = terms.flatMap((term) => [term.term, ...term.labels].map((word) => [word, term] as const));
    found = { byWord: new Map(words), long: longTerms(terms) };
    known.set(terms, found);
  }
  return found;
}

/** Terms that may be found inside running text, the longest first: 绩效评价 must not take the start of a longer one. */
function longTerms(terms: readonly Term[]): RegExp | null {
  const words = terms.map(({ term }) => term).filter((term) => term.length >= LONG);
  if (words.length === 0) return null;
  const sorted = words
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(sorted.join('|'), 'gu');
}
