import { element } from '../../browser/element.ts';
import { COMPARE_TRAY_WORDS } from '../../text/pages/compare-tray.ts';
import { MOST, writeCompareAddress } from './compare-address.ts';
import { chosenReports, keepReports } from './selection.ts';

/** The controls of a page that take reports into the comparison, and the bar that says what was taken. */
class CompareTray {
  private readonly base: string;
  private readonly count = element('p', { class: 'compare-count', role: 'status' });
  private readonly open = element('a', { class: 'button' }, COMPARE_TRAY_WORDS.open);
  private readonly bar: HTMLElement;

  constructor(base: string) {
    this.base = base;
    const clear = element(
      'button',
      { type: 'button', class: 'button button-quiet' },
      COMPARE_TRAY_WORDS.empty,
    );
    clear.addEventListener('click', () => {
      this.keep([], COMPARE_TRAY_WORDS.removed(0));
      document.querySelector<HTMLElement>('#main')?.focus();
    });
    this.bar = element(
      'section',
      { class: 'compare-tray no-print', 'aria-label': COMPARE_TRAY_WORDS.region, hidden: true },
      element('div', { class: 'wrap compare-tray-in' }, this.count, this.open, clear),
    );
  }

  start(main: Element): void {
    main.after(this.bar);
    document.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('[data-compare]') : null;
      if (button !== null) this.toggle(button.getAttribute('data-compare') ?? '');
    });
    // A page that comes back from the history may have been left before another took a report in.
    addEventListener('pageshow', () => this.print(chosenReports()));
    document.addEventListener('mingji:rows', () => this.press(chosenReports()));
    this.print(chosenReports());
  }

  private toggle(id: string): void {
    const kept = chosenReports();
    if (kept.includes(id)) {
      const rest = kept.filter((other) => other !== id);
      this.keep(rest, COMPARE_TRAY_WORDS.removed(rest.length));
    } else if (kept.length >= MOST) {
      this.print(kept, COMPARE_TRAY_WORDS.full);
    } else {
      this.keep([...kept, id], COMPARE_TRAY_WORDS.added(kept.length + 1));
    }
  }

  private keep(ids: readonly string[], said: string): void {
    keepReports(ids);
    this.print(ids, said);
  }

  private print(ids: readonly string[], said: string = COMPARE_TRAY_WORDS.chosen(ids.length)): void {
    this.bar.hidden = ids.length === 0;
    this.count.textContent = said;
    this.open.href = `${this.base}compare/${writeCompareAddress(ids)}`;
    this.press(ids);
  }

  private press(ids: readonly string[]): void {
    for (const button of document.querySelectorAll('[data-compare]')) {
      button.setAttribute('aria-pressed', String(ids.includes(button.getAttribute('data-compare') ?? '')));
    }
  }
}

/** Starts the controls of a page, once however many there are. */
export function startCompareTray(main: Element, base: string): void {
  new CompareTray(base).start(main);
}
