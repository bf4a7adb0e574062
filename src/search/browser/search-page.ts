import { element } from '../../browser/element.ts';
import { pagerLinks } from '../../browser/pager.ts';
import { followedLink } from '../../browser/state-link.ts';
import { onTyping } from '../../browser/typing.ts';
import { SEARCH_WORDS } from '../../text/search.ts';
import { CLASSES, FIRST_RESULTS, PAGE_RESULTS, PLACES, TYPING_MS } from '../page-contract.ts';
import type { SearchResponse } from '../runtime/session.ts';
import type { SearchState } from './address-state.ts';
import { EMPTY_STATE, readState, writeState } from './address-state.ts';
import type { Searcher } from './client.ts';
import { SearchClient } from './client.ts';
import { FilterNumbers } from './filter-numbers.ts';
import { closedFilters, filterSection } from './filter-section.ts';
import { keepFocus } from './focus.ts';
import { startKeyboard } from './keyboard.ts';
import { answerNotes, statusLine } from './notes.ts';
import { savedPlace, savePlace } from './place.ts';
import { RestOfPage } from './rest-of-page.ts';
import { resultItem } from './result-list.ts';
import { ServerClient } from './server-client.ts';
import { searchTools } from './tools.ts';

/** The search page: the address is the state, and everything shown follows from it. */
class SearchPage {
  private readonly root: HTMLElement;
  private readonly base: string;
  private readonly client: Searcher;
  private readonly input: HTMLInputElement | null;
  private state: SearchState = EMPTY_STATE;
  private years: readonly number[] = [];
  private readonly numbers = new FilterNumbers();
  private arriving = false;
  private readonly rest = new RestOfPage();
  /** Where on the page a reader who comes back was. */
  private place: number | null = null;
  private turn = 0;
  private stopTyping: () => void = () => undefined;

  constructor(root: HTMLElement, client: Searcher) {
    this.root = root;
    this.base = root.dataset['base'] ?? '/';
    this.client = client;
    this.input = root.querySelector<HTMLInputElement>(PLACES.input);
  }

  start(): void {
    this.root.querySelector(PLACES.form)?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.go({ ...this.state, q: this.input?.value.trim() ?? '', page: 1 }, 'push');
    });
    if (this.input !== null)
      this.stopTyping = onTyping(this.input, TYPING_MS, (q) => {
        if (q !== this.state.q) this.go({ ...this.state, q, page: 1 }, 'replace');
      });
    this.input?.addEventListener('focus', () => this.warm(), { once: true });
    this.root.addEventListener('click', (event) => this.followed(event));
    addEventListener('popstate', () => {
      this.place = savedPlace();
      this.show(readState(location.search), true);
    });
    addEventListener('pagehide', savePlace);
    this.place = savedPlace();
    startKeyboard(this.root);
    this.state = readState(location.search);
    if (this.input !== null) this.input.value = this.state.q;
    if (location.search.length > 1) this.show(this.state, true);
    else this.wait();
  }

  /** Nothing asked yet: nothing is loaded. */
  private wait(): void {
    this.say(SEARCH_WORDS.idle);
    const browse = (): void => {
      this.numbers.setOpen(true);
      this.show(this.state, false);
    };
    this.fill(PLACES.filters, closedFilters(browse));
  }

  /** Loads the index once the reader turns to the field. */
  private warm(): void {
    this.client.open().catch(() => this.fail());
  }

  /** Links between states of this page do not load it again. */
  private followed(event: MouseEvent): void {
    const link = followedLink(event);
    if (link === null) return;
    event.preventDefault();
    this.arriving = true;
    this.go(readState(new URL(link.href).search), 'push');
  }

  /** The link that was followed is gone; who came by it goes on from the line that says what there is. */
  private arrive(): void {
    if (!this.arriving) return;
    this.arriving = false;
    const status = this.root.querySelector<HTMLElement>(PLACES.status);
    status?.setAttribute('tabindex', '-1');
    status?.focus();
    this.root.scrollIntoView();
  }

  private go(state: SearchState, how: 'push' | 'replace'): void {
    this.stopTyping();
    const address = location.pathname + writeState(state);
    if (how === 'push') {
      savePlace();
      history.pushState(null, '', address);
    } else history.replaceState(null, '', address);
    this.show(state, how === 'push');
  }

  private show(state: SearchState, fillInput: boolean): void {
    // Links to further pages are those of the results shown, not of the ones to come.
    this.fill(PLACES.pager);
    this.state = state;
    const tips = this.root.querySelector<HTMLElement>(PLACES.tips);
    if (tips !== null) tips.hidden = true;
    if (fillInput && this.input !== null && this.input.value.trim() !== state.q) this.input.value = state.q;
    void this.search(state);
  }

  private async search(state: SearchState): Promise<void> {
    const turn = ++this.turn;
    this.rest.forget();
    const offset = (state.page - 1) * PAGE_RESULTS;
    const place = this.place;
    const limit = place === null ? FIRST_RESULTS : PAGE_RESULTS;
    this.place = null;
    const counted = this.numbers.withAnswer;
    const slow = setTimeout(() => this.say(SEARCH_WORDS.loading), 300);
    try {
      const { q, filters, sort } = state;
      const [info, response] = await Promise.all([
        this.client.open(),
        this.client.search({ q, filters, sort, offset, limit, ...counted }),
      ]);
      this.years = info.years;
      if (turn !== this.turn) return;
      this.render(response, offset);
      if (place !== null) scrollTo(0, place);
      if (!counted.counts && this.numbers.isOpen) void this.count();
    } catch {
      if (turn === this.turn) this.fail();
    } finally {
      clearTimeout(slow);
    }
  }

  private fill(place: string, ...children: readonly Node[]): void {
    const found = this.root.querySelector(place);
    if (found !== null) keepFocus(found, () => found.replaceChildren(...children));
  }

  private say(text: string): void {
    const status = this.root.querySelector(PLACES.status);
    if (status !== null && status.textContent !== text) status.textContent = text;
  }

  private fail(): void {
    this.say(SEARCH_WORDS.failed);
    for (const place of [PLACES.results, PLACES.notes, PLACES.tools, PLACES.pager]) this.fill(place);
  }

  private render(response: SearchResponse, offset: number): void {
    const { state, base } = this;
    const path = location.pathname;
    const shown = Math.max(0, Math.min(PAGE_RESULTS, response.total - offset));
    this.say(statusLine(response, offset, shown));
    const { trouble } = this.client;
    const said = trouble === null ? [] : [element('p', { class: CLASSES.note }, trouble)];
    this.fill(PLACES.notes, ...said, ...answerNotes(response, state, base, path));
    this.fill(PLACES.results, ...response.items.map((item) => resultItem(item, base)));
    this.root.querySelector(PLACES.results)?.setAttribute('start', String(offset + 1));
    const missing = shown - response.items.length;
    if (missing > 0) {
      const last = this.root.querySelector(`${PLACES.results} > :last-child`);
      this.rest.watch(last, () => this.extend(offset + response.items.length, missing));
    }
    this.fill(PLACES.pager, ...pagerBelow(state, Math.ceil(response.total / PAGE_RESULTS), path));
    const tools =
      response.total === 0
        ? []
        : searchTools(state, base, this.client, (sort) => this.go({ ...this.state, sort, page: 1 }, 'push'));
    this.fill(PLACES.tools, ...tools);
    this.renderFilters(response);
    this.arrive();
  }

  /** Adds the results of this page that were not shown at once. */
  private async extend(offset: number, limit: number): Promise<void> {
    const { turn, state, base } = this;
    const { q, filters, sort } = state;
    const { trouble } = this.client;
    try {
      const { items } = await this.client.search({ q, filters, sort, offset, limit, counts: false });
      if (turn !== this.turn) return;
      // Another answers than before, in another order.
      if (this.client.trouble !== trouble) return await this.search(state);
      this.root.querySelector(PLACES.results)?.append(...items.map((item) => resultItem(item, base)));
    } catch {
      if (turn === this.turn) this.fail();
    }
  }

  /** Counts for the filters, when the results stand already: the first answer does not wait for them. */
  private async count(counted = this.numbers.missing): Promise<void> {
    const { turn } = this;
    const { q, filters, sort } = this.state;
    try {
      const response = await this.client.search({ q, filters, sort, offset: 0, limit: 0, ...counted });
      this.numbers.has(counted);
      if (turn === this.turn) this.renderFilters(response);
    } catch {
      // The results stand; the filters stay without numbers.
    }
  }

  private renderFilters(response: SearchResponse): void {
    const { state } = this;
    const section = filterSection({
      response,
      filters: state.filters,
      years: this.years,
      open: this.numbers.isOpen,
      change: (next) => this.go({ ...this.state, filters: next(this.state.filters), page: 1 }, 'push'),
      opened: (isOpen) => {
        if (this.numbers.setOpen(isOpen) && response.counts === null) void this.count();
      },
    });
    this.fill(PLACES.filters, section);
    this.numbers.watch(section, (counted) => this.count(counted));
  }
}

/** A pager without links is no paragraph. */
function pagerBelow(state: SearchState, pages: number, path: string): HTMLElement[] {
  const links = pagerLinks(state.page, pages, (page) => path + writeState({ ...state, page }));
  return links.length === 0 ? [] : [element('p', { class: CLASSES.pager }, ...links)];
}

/** Who answers on a page: its own index, or the search server that it names. */
function searcherOf({ dataset }: HTMLElement): Searcher {
  const { index = '/', server } = dataset;
  return server === undefined ? new SearchClient(index) : new ServerClient(index, server);
}

/** Starts the search on its page. */
export function startSearchPage(root: HTMLElement): void {
  new SearchPage(root, searcherOf(root)).start();
}
