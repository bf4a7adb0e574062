import { answered } from '../../browser/asked.ts';
import { pagerLinks } from '../../browser/pager.ts';
import { followedLink } from '../../browser/state-link.ts';
import { onTyping } from '../../browser/typing.ts';
import { LIST_FILTER_WORDS } from '../../text/pages/list.ts';
import type { ListData } from '../../view/list/list-data.ts';
import { ListForm } from './list-form.ts';
import type { ListAnswer } from './list-query.ts';
import { ListIndex } from './list-query.ts';
import { RowPrinter } from './list-rows.ts';
import type { ListState } from './list-state.ts';
import { EMPTY_LIST_STATE, isNarrowed, LIST_SORTS, readListState, writeListState } from './list-state.ts';

/** Said to whoever adds controls to rows, after rows were printed. */
export const ROWS_PRINTED = 'mingji:rows';

const ROWS_PER_PAGE = 50;
/** Pause in typing after which the list is filtered. */
const TYPING_MS = 120;

interface Loaded {
  readonly index: ListIndex;
  readonly printer: RowPrinter;
}

/** Filters of a list: the address is the state, and what is shown follows from it. */
class FilteredList {
  private readonly root: HTMLElement;
  private readonly form: ListForm;
  private readonly rows: HTMLElement;
  private readonly status: HTMLElement | null;
  private readonly pager: HTMLElement | null;
  private readonly printed: readonly Node[];
  private readonly printedPager: readonly Node[];
  private loading: Promise<Loaded> | null = null;
  private stopTyping: () => void = () => undefined;
  private turn = 0;

  constructor(root: HTMLElement, form: HTMLFormElement, rows: HTMLElement) {
    this.root = root;
    this.form = new ListForm(form);
    this.rows = rows;
    this.status = root.querySelector('[data-list-status]');
    this.pager = root.querySelector('[data-list-pager]');
    this.printed = [...rows.childNodes];
    this.printedPager = [...(this.pager?.childNodes ?? [])];
  }

  start(): void {
    const { element: form } = this.form;
    for (const event of ['pointerenter', 'focusin'] as const) {
      form.addEventListener(event, () => void this.load().catch(() => undefined), { once: true });
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.go('push');
    });
    form.addEventListener('change', (event) => {
      if (isChoice(event.target)) this.go('push');
    });
    const text = this.form.text();
    if (text !== null) this.stopTyping = onTyping(text, TYPING_MS, () => this.go('replace'));
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.open(EMPTY_LIST_STATE, 'push');
    });
    for (const button of this.root.querySelectorAll<HTMLElement>('[data-sort]')) {
      button.addEventListener('click', () => this.sortBy(button.dataset['sort'] ?? ''));
    }
    this.pager?.addEventListener('click', (event) => this.followed(event));
    addEventListener('popstate', () => this.open(readListState(location.search), null));
    if (location.search.length > 1) this.open(readListState(location.search), null);
  }

  /** The greatest first, as a reader looks for it, names from A; a second press turns the order round. */
  private sortBy(column: string): void {
    const state = this.form.read();
    const isName = ['title', 'unit', 'project'].includes(column);
    const [first, second] = isName ? [`${column}-asc`, column] : [column, `${column}-asc`];
    const sort = LIST_SORTS.find((other) => other === (state.sort === first ? second : first)) ?? '';
    this.open({ ...state, sort }, 'push');
  }

  /** Says in the heads of the table by which column it is sorted. */
  private mark({ sort }: ListState): void {
    for (const head of this.root.querySelectorAll<HTMLElement>('[data-sorted]')) {
      const name = head.dataset['sorted'] ?? '';
      if (sort === name) head.setAttribute('aria-sort', 'descending');
      else if (sort === `${name}-asc`) head.setAttribute('aria-sort', 'ascending');
      else head.removeAttribute('aria-sort');
    }
  }

  private load(): Promise<Loaded> {
    this.loading ??= this.fetchRows().catch((error: unknown) => {
      this.loading = null;
      throw error;
    });
    return this.loading;
  }

  private async fetchRows(): Promise<Loaded> {
    const { file = '', base = '/' } = this.root.dataset;
    const response = await fetch(file);
    const template = this.root.querySelector('template');
    if (!response.ok || template === null) throw new Error('The list has not come');
    const data = (await response.json()) as ListData;
    return { index: new ListIndex(data), printer: new RowPrinter(template, data, base) };
  }

  private go(how: 'push' | 'replace'): void {
    this.stopTyping();
    const state = this.form.read();
    if (writeListState(state) === writeListState({ ...readListState(location.search), page: 1 })) return;
    this.open(state, how);
  }

  /** Pages of the answer do not load the document again. */
  private followed(event: MouseEvent): void {
    // The printed pages of the list are documents of their own.
    const link = followedLink(event);
    if (link === null) return;
    event.preventDefault();
    this.open(readListState(new URL(link.href).search), 'push');
    this.root.scrollIntoView();
  }

  private addressOf(state: ListState): string {
    return (this.root.dataset['list'] ?? location.pathname) + writeListState(state);
  }

  private open(state: ListState, how: 'push' | 'replace' | null): void {
    const address = this.addressOf(state);
    if (how === 'push') history.pushState(null, '', address);
    if (how === 'replace') history.replaceState(null, '', address);
    this.form.write(state);
    this.form.showColumns(this.root.querySelector('table'));
    void this.show(state);
  }

  private async show(state: ListState): Promise<void> {
    const turn = ++this.turn;
    try {
      const { index, printer } = await this.load();
      if (turn !== this.turn) return;
      this.print(index.ask(state), state, printer);
    } catch {
      if (turn === this.turn) this.say(LIST_FILTER_WORDS.failed);
    }
    answered();
  }

  private print({ rows, counts }: ListAnswer, state: ListState, printer: RowPrinter): void {
    const total = Number(this.root.dataset['total']);
    const pages = Math.max(1, Math.ceil(rows.length / ROWS_PER_PAGE));
    const page = Math.min(state.page, pages);
    const asked = writeListState(state) !== '';
    this.mark(state);
    this.form.count(counts);
    this.form.asked(asked, state.sort.startsWith('score'));
    // The list as it was printed, with the addresses of its pages, is the answer to no question.
    const first = !asked && this.root.dataset['page'] === '1';
    if (first) this.rows.replaceChildren(...this.printed);
    else {
      const part = rows.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE);
      this.rows.replaceChildren(...part.map((row) => printer.row(row)));
    }
    this.rows.dispatchEvent(new CustomEvent(ROWS_PRINTED, { bubbles: true }));
    this.turnPages(
      first ? this.printedPager : pagerLinks(page, pages, (to) => this.addressOf({ ...state, page: to })),
    );
    this.say(
      !isNarrowed(state)
        ? LIST_FILTER_WORDS.all(total)
        : rows.length === 0
          ? LIST_FILTER_WORDS.none(total)
          : LIST_FILTER_WORDS.found(rows.length, total),
    );
  }

  private turnPages(links: readonly Node[]): void {
    if (this.pager === null) return;
    this.pager.replaceChildren(...links);
    this.pager.hidden = links.length === 0;
  }

  private say(text: string): void {
    if (this.status !== null && this.status.textContent !== text) this.status.textContent = text;
  }
}

/** What is chosen at once, not typed. */
function isChoice(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'checkbox')
  );
}

/** Starts the filters of a list, where it has any. */
export function startList(root: HTMLElement): void {
  const form = root.querySelector<HTMLFormElement>('[data-list-form]');
  const rows = root.querySelector<HTMLElement>('[data-rows]');
  if (form !== null && rows !== null) new FilteredList(root, form, rows).start();
}
