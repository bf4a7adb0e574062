import { CLASSES } from '../page-contract.ts';
import type { SearchRequest } from '../runtime/session.ts';
import { RestOfPage } from './rest-of-page.ts';

/** Where the filters stand beside the results and not above them. */
const BESIDE = '(min-width: 64rem)';

/** What of the filters is counted. */
type Counted = Required<Pick<SearchRequest, 'counts' | 'units'>>;

const NOTHING: Counted = { counts: false, units: false };

/** Which numbers of the filters to ask for: none before they are seen, those of the units when a reader comes near. */
export class FilterNumbers {
  /** Whether the reader opened or closed the filters; `null`: neither, so that they stand open where there is room. */
  private opened: boolean | null = null;
  private counted: Counted = NOTHING;
  private readonly rest = new RestOfPage();

  /** As the reader left them; else open beside the results, and closed above them. */
  get isOpen(): boolean {
    return this.opened ?? matchMedia(BESIDE).matches;
  }

  /** What to ask for with an answer: what it takes is here once it was counted. */
  get withAnswer(): Counted {
    return this.isOpen ? this.counted : NOTHING;
  }

  /** What to ask for by itself. */
  get missing(): Counted {
    return { ...this.counted, counts: true };
  }

  /** @returns whether there is something to be seen now that was not */
  setOpen(isOpen: boolean): boolean {
    const opens = isOpen && !this.isOpen;
    this.opened = isOpen;
    return opens;
  }

  has(counted: Counted): void {
    this.counted = { counts: true, units: this.counted.units || counted.units };
  }

  /** Asks for what is left out of the filters shown when a reader comes near it. */
  watch(filters: HTMLElement, load: (wanted: Counted) => void): void {
    this.rest.watch(filters.querySelector(`.${CLASSES.uncounted}`), () =>
      load({ counts: true, units: true }),
    );
  }
}
