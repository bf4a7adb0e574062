import { answered } from '../../browser/asked.ts';
import { element } from '../../browser/element.ts';
import { saveCsv, tableCsv } from '../../browser/save-file.ts';
import { followedLink } from '../../browser/state-link.ts';
import { COMPARE_WORDS } from '../../text/pages/compare.ts';
import type { CompareColumn } from '../../view/compare/compare-column.ts';
import { comparability } from './comparability.ts';
import type { CompareAddress } from './compare-address.ts';
import { MOST, readCompareAddress, reportIdIn, writeCompareAddress } from './compare-address.ts';
import { startPicker } from './compare-picker.ts';
import { compareAlone, compareRows, compareTable } from './compare-table.ts';
import { chosenReports, keepReports } from './selection.ts';

type Answer =
  | { readonly state: 'found'; readonly column: CompareColumn }
  | { readonly state: 'unknown' | 'failed'; readonly id: string };

/** The comparison: the address says which reports, and everything shown follows from it. */
class ComparePage {
  private readonly root: HTMLElement;
  private readonly base: string;
  private readonly answers = new Map<string, Promise<Answer>>();
  private turn = 0;

  constructor(root: HTMLElement) {
    this.root = root;
    this.base = root.dataset['base'] ?? '/';
  }

  start(): void {
    const form = this.root.querySelector<HTMLFormElement>('[data-compare-form]');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.add(form);
    });
    const input = form?.querySelector('input');
    const found = this.place('found');
    if (input != null && found !== null) {
      const chosen = (): readonly string[] => readCompareAddress(location.search).ids;
      startPicker({
        ...{ input, found, chosen, file: `${this.base}reports/rows.json` },
        hrefWith: (id) => location.pathname + writeCompareAddress([...chosen(), id]),
      });
    }
    this.root.addEventListener('click', (event) => {
      const link = followedLink(event);
      if (link === null) return;
      event.preventDefault();
      if (input != null && found?.contains(link)) {
        input.value = '';
        found.replaceChildren();
      }
      this.go(readCompareAddress(new URL(link.href).search).ids);
      this.place('status')?.focus();
    });
    addEventListener('popstate', () => void this.show());
    void this.show();
  }

  private add(form: HTMLFormElement): void {
    const input = form.querySelector('input');
    const id = reportIdIn(input?.value ?? '');
    if (id === null) {
      this.problems([COMPARE_WORDS.noSuch]);
      input?.focus();
      return;
    }
    if (input !== null) input.value = '';
    this.go([...readCompareAddress(location.search).ids, id]);
  }

  private go(ids: readonly string[]): void {
    history.pushState(null, '', location.pathname + writeCompareAddress(ids));
    void this.show();
  }

  private async show(): Promise<void> {
    const turn = ++this.turn;
    const address = readCompareAddress(location.search);
    if (address.ids.length > 0) this.say(COMPARE_WORDS.loading);
    const answers = await Promise.all(address.ids.map((id) => this.ask(id)));
    if (turn !== this.turn) return;
    const columns = answers.flatMap((answer) => (answer.state === 'found' ? [answer.column] : []));
    keepReports(
      columns.map(({ id }) => id),
      address.ids.length > 0,
    );
    this.problems(problemsOf(address, answers));
    this.say(
      columns.length === 0
        ? COMPARE_WORDS.idle
        : columns.length === 1
          ? COMPARE_WORDS.alone
          : COMPARE_WORDS.ready(columns.length),
    );
    this.print(columns);
    answered();
  }

  private ask(id: string): Promise<Answer> {
    const asked = this.answers.get(id) ?? this.fetchColumn(id);
    this.answers.set(id, asked);
    void asked.then(({ state }) => state === 'failed' && this.answers.delete(id));
    return asked;
  }

  private async fetchColumn(id: string): Promise<Answer> {
    try {
      const response = await fetch(`${this.base}reports/${id}/compare.json`);
      if (response.status === 404) return { state: 'unknown', id };
      if (!response.ok) return { state: 'failed', id };
      return { state: 'found', column: (await response.json()) as CompareColumn };
    } catch {
      return { state: 'failed', id };
    }
  }

  private print(columns: readonly CompareColumn[]): void {
    const ids = columns.map(({ id }) => id);
    const without = (id: string): string =>
      location.pathname + writeCompareAddress(ids.filter((other) => other !== id));
    const notes = comparability(columns);
    this.fill(
      'notes',
      ...(notes.length === 0
        ? []
        : [
            element('h2', {}, COMPARE_WORDS.notes),
            element('ul', { class: 'bullets' }, ...notes.map((note) => element('li', {}, note))),
          ]),
    );
    this.fill('table', ...(columns.length === 0 ? [] : [compareTable(columns, without)]));
    this.fill('rest', ...compareAlone(columns));
    this.root.toggleAttribute('data-compared', columns.length > 0);
    this.fill('tools', ...(columns.length === 0 ? [] : this.tools(columns)));
    this.fill('suggestions', ...this.suggestions(columns));
  }

  private tools(columns: readonly CompareColumn[]): HTMLElement[] {
    const button = (label: string, act: () => void): HTMLElement => {
      const made = element('button', { type: 'button', class: 'button button-quiet' }, label);
      made.addEventListener('click', act);
      return made;
    };
    return [
      button(COMPARE_WORDS.download, () =>
        saveCsv(tableCsv(compareRows(columns, location.origin)), COMPARE_WORDS.downloadName),
      ),
      button(COMPARE_WORDS.print, () => print()),
    ];
  }

  /** Reports that are one press away: the same project in other years, and what was chosen in the lists. */
  private suggestions(columns: readonly CompareColumn[]): HTMLElement[] {
    const ids = columns.map(({ id }) => id);
    const link = (next: readonly string[], label: string): HTMLElement =>
      element(
        'li',
        {},
        element(
          'a',
          { href: location.pathname + writeCompareAddress(next), 'data-compare-link': true },
          label,
        ),
      );
    if (columns.length === 0) {
      const kept = chosenReports();
      const label = COMPARE_WORDS.fromSelection(kept.length);
      return kept.length === 0 ? [] : [element('ul', { class: 'links' }, link(kept, label))];
    }
    const [first] = columns;
    const others = (first?.others ?? []).filter(({ id }) => !ids.includes(id));
    if (first === undefined || others.length === 0 || columns.length >= MOST) return [];
    return [
      element('p', {}, COMPARE_WORDS.sameProject(first.title)),
      element('ul', { class: 'links' }, ...others.map(({ id, title }) => link([...ids, id], title))),
    ];
  }

  private place(name: string): HTMLElement | null {
    return this.root.querySelector<HTMLElement>(`[data-compare-${name}]`);
  }

  private fill(name: string, ...children: readonly Node[]): void {
    this.place(name)?.replaceChildren(...children);
  }

  private say(text: string): void {
    const status = this.place('status');
    if (status !== null && status.textContent !== text) status.textContent = text;
  }

  private problems(texts: readonly string[]): void {
    this.fill('problems', ...texts.map((text) => element('p', { class: 'notice' }, text)));
  }
}

/** What of the address cannot be shown, in plain words. */
export function problemsOf(address: CompareAddress, answers: readonly Answer[]): readonly string[] {
  return [
    ...address.malformed.map(COMPARE_WORDS.unknown),
    ...answers.flatMap((answer) =>
      answer.state === 'found' ? [] : [COMPARE_WORDS[answer.state](answer.id)],
    ),
    ...address.twice.map(COMPARE_WORDS.twice),
    ...(address.beyond.length > 0 ? [COMPARE_WORDS.tooMany(address.beyond)] : []),
  ];
}

/** Starts the comparison on its page. */
export function startComparePage(root: HTMLElement): void {
  new ComparePage(root).start();
}
