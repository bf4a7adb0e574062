import { element } from '../../browser/element.ts';
import { STATE_LINK } from '../../browser/state-link.ts';
import { ANSWER_WORDS, SEARCH_WORDS, SORT_WORDS } from '../../text/search.ts';
import { CLASSES } from '../page-contract.ts';
import type { Offers } from '../runtime/correct.ts';
import type { SearchResponse } from '../runtime/session.ts';
import type { SearchState } from './address-state.ts';
import { EMPTY_STATE, filterCount, writeState } from './address-state.ts';
import { plain } from './marks.ts';

const JOIN = '、';

function tierNote({ answer }: SearchResponse, asked: string): string | null {
  const used = answer.used ?? '';
  const denied = ANSWER_WORDS.denied(asked, answer.plain);
  if (answer.tier === 'simplified') return ANSWER_WORDS.simplified(used);
  if (answer.tier === 'across') return ANSWER_WORDS.across;
  if (answer.tier === 'split') return ANSWER_WORDS.split(used);
  if (answer.tier === 'corrected') return ANSWER_WORDS.corrected(denied, used);
  if (answer.tier === 'near') return ANSWER_WORDS.near(denied);
  if (answer.tier === 'unsearchable') return SEARCH_WORDS.unsearchable;
  return answer.tier === 'none' ? ANSWER_WORDS.none(denied) : null;
}

/** Signs that change what a figure says and are in no index. */
const SIGNS = /[≥≤＞＜><≠±]/gu;
/** Of a year behind other words reports are left out, which is what was asked for. */
const NUMBER_BEHIND_MINUS = /^[-－−](?:19|20)\d{2}(?!\d)/u;

/** Said where reports are shown for a figure without the sign that was typed before it. */
function signsLeftOut({ total }: SearchResponse, asked: string): string | null {
  const signs = [...new Set(asked.match(SIGNS) ?? [])];
  return total > 0 && signs.length > 0 ? ANSWER_WORDS.signs(signs.join(JOIN)) : null;
}

function suggestionList({ answer }: SearchResponse, path: string): HTMLElement[] {
  const { suggestions, meant, apart } = answer;
  const words = apart.whole ? ANSWER_WORDS.apart : ANSWER_WORDS.partly;
  return [
    ...offerList(suggestions, ANSWER_WORDS.suggestions, path),
    ...offerList(meant, ANSWER_WORDS.meant, path),
    ...offerList(apart.offers, words, path),
  ];
}

function offerList(offers: Offers, words: string, path: string): HTMLElement[] {
  if (offers.length === 0) return [];
  const links = offers.map(({ query, count }) => {
    const href = path + writeState({ ...EMPTY_STATE, q: query });
    return element(
      'li',
      {},
      element('a', { href, [STATE_LINK]: true }, ANSWER_WORDS.suggestion(query, plain(count))),
    );
  });
  return [element('p', { class: CLASSES.note }, words), element('ul', {}, ...links)];
}

function waysOn(state: SearchState, base: string, path: string): HTMLElement[] {
  const lists = [
    ['years/', SEARCH_WORDS.byYear],
    ['units/', SEARCH_WORDS.byUnit],
    ['projects/', SEARCH_WORDS.byProject],
  ] as const;
  const clear =
    filterCount(state.filters) > 0
      ? [
          element(
            'p',
            {},
            element(
              'a',
              { href: path + writeState({ ...EMPTY_STATE, q: state.q }), [STATE_LINK]: true },
              SEARCH_WORDS.clearFilters,
            ),
          ),
        ]
      : [];
  return [
    ...clear,
    element(
      'ul',
      { class: CLASSES.advice },
      ...SEARCH_WORDS.noneAdvice.map((text) => element('li', {}, text)),
    ),
    element(
      'p',
      {},
      SEARCH_WORDS.browse,
      ...lists.flatMap(([address, label]) => [' ', element('a', { href: base + address }, label)]),
    ),
  ];
}

/** For a query that asks for an order of the reports: how these are ordered, and the way to all of them in it. */
function wishNote({ answer, total }: SearchResponse, state: SearchState, path: string): HTMLElement[] {
  if (answer.wish === null) return [];
  const order = SORT_WORDS[answer.wish];
  const follows = state.sort === 'relevance' && answer.tier !== 'near' && total > 1;
  const href = path + writeState({ ...EMPTY_STATE, sort: answer.wish });
  const link = element('a', { href, [STATE_LINK]: true }, ANSWER_WORDS.allOrdered(order));
  return [element('p', { class: CLASSES.note }, ...(follows ? [ANSWER_WORDS.wish(order)] : []), link)];
}

/** What is said of the answer in words. Every sentence holds for all reports, whatever the filters leave of them. */
export function answerLines(response: SearchResponse, asked: string): string[] {
  const { answer, total, unfiltered } = response;
  return [
    tierNote(response, asked),
    answer.yearsOut.length > 0 ? ANSWER_WORDS.yearsOut(answer.yearsOut.join(JOIN)) : null,
    answer.aside > 0 && unfiltered > 0 ? ANSWER_WORDS.aside(plain(answer.aside)) : null,
    answer.beside > 0 ? ANSWER_WORDS.beside(plain(answer.beside)) : null,
    total === 0 && unfiltered > 0 ? SEARCH_WORDS.noneFiltered(plain(unfiltered)) : null,
    answer.spellings.length > 0 && unfiltered > 0 ? ANSWER_WORDS.amount(answer.spellings.join(JOIN)) : null,
    answer.aliases.length > 0 ? ANSWER_WORDS.aliases(answer.aliases.join(JOIN)) : null,
    signsLeftOut(response, asked),
    NUMBER_BEHIND_MINUS.test(asked) ? ANSWER_WORDS.minusNumber : null,
    answer.single ? ANSWER_WORDS.single : null,
    answer.cut ? ANSWER_WORDS.cut : null,
  ].filter((line) => line !== null);
}

/** What is said above the results: which step answered, what else was searched, and ways on when nothing was found. */
export function answerNotes(
  response: SearchResponse,
  state: SearchState,
  base: string,
  path: string,
): HTMLElement[] {
  return [
    ...answerLines(response, state.q).map((line) => element('p', { class: CLASSES.note }, line)),
    ...wishNote(response, state, path),
    ...suggestionList(response, path),
    ...(response.total === 0 ? waysOn(state, base, path) : []),
  ];
}

/**
 * The line a screen reader hears: how many, and which of them are on this page.
 *
 * @param from position of the first, from 0
 * @param shown results on this page
 */
export function statusLine(response: SearchResponse, from: number, shown: number): string {
  const { answer, total, unfiltered } = response;
  if (total === 0) return SEARCH_WORDS.noneTitle;
  if (total < unfiltered) return SEARCH_WORDS.filteredCount(plain(total), plain(unfiltered));
  if (answer.tier === 'all') return SEARCH_WORDS.allCount(plain(total));
  if (total === 1) return SEARCH_WORDS.resultCountOne;
  return SEARCH_WORDS.resultCount(SEARCH_WORDS.range(from + 1, from + shown), plain(total));
}
