import { element } from '../../browser/element.ts';
import { onTyping } from '../../browser/typing.ts';
import { FILTER_WORDS, QUICK_WORDS } from '../../text/search.ts';
import { CLASSES, TYPING_MS } from '../page-contract.ts';
import { NO_FILTERS } from '../runtime/filters.ts';
import type { SearchResponse } from '../runtime/session.ts';
import { EMPTY_STATE, writeState } from './address-state.ts';
import { SearchClient } from './client.ts';
import { marked, plain } from './marks.ts';
import { resultHref, titleTags } from './result-list.ts';

const SHOWN = 5;

/** A search box with results hanging below it: real links, reached with the arrow keys or Tab. */
class QuickSearch {
  private readonly form: HTMLFormElement;
  private readonly input: HTMLInputElement;
  private readonly client: SearchClient;
  private readonly base: string;
  private readonly list = element('ul', {
    class: CLASSES.quick,
    'aria-label': QUICK_WORDS.list,
    hidden: true,
  });
  private readonly status = element('span', { class: CLASSES.hidden, role: 'status' });
  private turn = 0;

  constructor(form: HTMLFormElement, input: HTMLInputElement) {
    this.form = form;
    this.input = input;
    this.base = form.dataset['base'] ?? '/';
    this.client = new SearchClient(form.dataset['index'] ?? '/');
  }

  start(): void {
    const { form, input } = this;
    form.append(this.list, this.status);
    const warm = (): void => void this.client.open().catch(() => undefined);
    if (document.activeElement === input) warm();
    else input.addEventListener('focus', warm, { once: true });
    onTyping(input, TYPING_MS, (q) => void this.search(q));
    form.addEventListener('keydown', (event) => this.key(event));
    form.addEventListener('focusout', (event) => {
      if (!(event.relatedTarget instanceof Node) || !form.contains(event.relatedTarget)) this.close();
    });
    if (input.value.trim() !== '') void this.search(input.value.trim());
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
      if (turn === this.turn && this.form.contains(document.activeElement)) this.open(response, q);
    } catch {
      // Sending the form still works; the search page says what is wrong.
      this.close();
    }
  }

  private open(response: SearchResponse, q: string): void {
    const items = response.items.map((item) => {
      const [part] = item.sections;
      const href = resultHref(this.base, item.url, item.marks, part?.anchor ?? '');
      const about = element(
        'span',
        { class: CLASSES.meta },
        `${FILTER_WORDS.year(String(item.year))} `,
        ...marked(item.unit),
      );
      // A title that does not say why it is here is followed by the words that do.
      const inTitle = item.title.some(({ mark }) => mark);
      const why =
        inTitle || part === undefined
          ? []
          : [
              element(
                'span',
                { class: CLASSES.quickWhy },
                ...marked(part.heading),
                ' ',
                ...marked(part.excerpt),
              ),
            ];
      return element('a', { href }, ...marked(item.title), ...titleTags(item), about, ...why);
    });
    const action = new URL(this.form.action).pathname;
    const label = response.total === 0 ? QUICK_WORDS.none : QUICK_WORDS.all(plain(response.total));
    const all = element('a', { href: action + writeState({ ...EMPTY_STATE, q }) }, label);
    this.list.replaceChildren(
      ...[...items, all].map((link) => element('li', { class: CLASSES.quickItem }, link)),
    );
    this.list.hidden = false;
    this.status.textContent = QUICK_WORDS.status(items.length, plain(response.total));
  }

  private close(): void {
    this.list.hidden = true;
    this.status.textContent = '';
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing || this.list.hidden) return;
    const stops = [this.input, ...this.list.querySelectorAll('a')];
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    if (event.key === 'Escape') {
      this.input.focus();
      this.close();
    } else if (event.key === 'ArrowDown' && at >= 0) stops[Math.min(at + 1, stops.length - 1)]?.focus();
    else if (event.key === 'ArrowUp' && at > 0) stops[at - 1]?.focus();
    else return;
    event.preventDefault();
  }
}

/** Gives a search form quick results. The form works without it. */
export function startQuickSearch(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[name="q"]');
  if (input !== null) new QuickSearch(form, input).start();
}
