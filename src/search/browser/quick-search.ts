import { QUICK_WORDS } from '../../text/search.ts';
import { CLASSES } from '../page-contract.ts';
import { NO_FILTERS } from '../runtime/filters.ts';
import type { SearchResponse } from '../runtime/session.ts';
import { EMPTY_STATE, writeState } from './address-state.ts';
import { SearchClient } from './client.ts';
import { element, marked, plain } from './elements.ts';
import { resultHref } from './result-list.ts';

const SHOWN = 5;
const TYPING_MS = 200;
let lists = 0;

/** A search box with results hanging below it: a combobox whose options are links. */
class QuickSearch {
  private readonly form: HTMLFormElement;
  private readonly input: HTMLInputElement;
  private readonly client: SearchClient;
  private readonly base: string;
  private readonly list: HTMLUListElement;
  private chosen = -1;
  private turn = 0;
  private typing: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement, input: HTMLInputElement) {
    this.form = form;
    this.input = input;
    this.base = form.dataset['base'] ?? '/';
    this.client = new SearchClient(form.dataset['index'] ?? '/');
    this.list = element('ul', {
      class: CLASSES.quick,
      role: 'listbox',
      id: `quick-${++lists}`,
      'aria-label': QUICK_WORDS.list,
      hidden: true,
    });
  }

  start(): void {
    const { input } = this;
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.list.id);
    input.setAttribute('aria-expanded', 'false');
    this.form.append(this.list);
    const warm = (): void => void this.client.open().catch(() => undefined);
    if (document.activeElement === input) warm();
    else input.addEventListener('focus', warm, { once: true });
    input.addEventListener('input', (event) => this.typed(event));
    input.addEventListener('keydown', (event) => this.key(event));
    this.form.addEventListener('focusout', (event) => {
      if (!(event.relatedTarget instanceof Node) || !this.form.contains(event.relatedTarget)) this.close();
    });
  }

  private typed(event: Event): void {
    clearTimeout(this.typing);
    if (event instanceof InputEvent && event.isComposing) return;
    this.typing = setTimeout(() => void this.search(this.input.value.trim()), TYPING_MS);
  }

  private async search(q: string): Promise<void> {
    const turn = ++this.turn;
    if (q === '') {
      this.close();
      return;
    }
    try {
      const request = {
        q,
        filters: NO_FILTERS,
        sort: 'relevance',
        offset: 0,
        limit: SHOWN,
        counts: false,
      } as const;
      const response = await this.client.search(request);
      if (turn === this.turn && document.activeElement === this.input) this.open(response, q);
    } catch {
      // Sending the form still works; the search page says what is wrong.
      this.close();
    }
  }

  private option(href: string, ...children: (Node | string)[]): HTMLLIElement {
    const id = `${this.list.id}-${this.list.childElementCount}`;
    const link = element('a', { href, tabindex: '-1' }, ...children);
    return element('li', { class: CLASSES.quickItem, role: 'option', id, 'aria-selected': 'false' }, link);
  }

  private open(response: SearchResponse, q: string): void {
    this.list.replaceChildren();
    this.chosen = -1;
    for (const item of response.items) {
      const anchor = item.sections[0]?.anchor ?? '';
      const href = resultHref(this.base, item.url, response.answer.marks, anchor);
      const about = element('span', { class: CLASSES.meta }, `${item.year} `, ...marked(item.unit));
      this.list.append(this.option(href, ...marked(item.title), about));
    }
    const action = new URL(this.form.action).pathname;
    const label = response.total === 0 ? QUICK_WORDS.none : QUICK_WORDS.all(plain(response.total));
    this.list.append(this.option(action + writeState({ ...EMPTY_STATE, q }), label));
    this.list.hidden = false;
    this.input.setAttribute('aria-expanded', 'true');
    this.input.removeAttribute('aria-activedescendant');
  }

  private close(): void {
    this.list.hidden = true;
    this.chosen = -1;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }

  private choose(at: number): void {
    const options = [...this.list.children];
    this.chosen = Math.max(-1, Math.min(at, options.length - 1));
    for (const [index, option] of options.entries())
      option.setAttribute('aria-selected', String(index === this.chosen));
    const id = options[this.chosen]?.id;
    if (id === undefined) this.input.removeAttribute('aria-activedescendant');
    else this.input.setAttribute('aria-activedescendant', id);
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing || this.list.hidden) return;
    if (event.key === 'Escape') this.close();
    else if (event.key === 'ArrowDown') this.choose(this.chosen + 1);
    else if (event.key === 'ArrowUp') this.choose(this.chosen - 1);
    else if (event.key === 'Enter' && this.chosen >= 0)
      this.list.children[this.chosen]?.querySelector('a')?.click();
    else return;
    event.preventDefault();
  }
}

/** Gives a search form quick results. The form works without it. */
export function startQuickSearch(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[name="q"]');
  if (input !== null) new QuickSearch(form, input).start();
}
