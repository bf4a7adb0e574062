import { PLACES } from '../page-contract.ts';

/** How far below the window the last result may be when the next ones are loaded. */
const MARGIN = '200px 0px';

/** Waits until a reader comes near the end of the results shown, or uses the keyboard to look for, print or read on. */
export class RestOfPage {
  private stop: () => void = () => undefined;

  /** Calls `load` once, unless it is forgotten before. */
  watch(root: HTMLElement, load: () => void): void {
    this.forget();
    const last = root.querySelector(`${PLACES.results} > :last-child`);
    if (last === null) return;
    const go = (): void => {
      this.forget();
      load();
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) go();
      },
      { rootMargin: MARGIN },
    );
    const key = ({ target }: KeyboardEvent): void => {
      if (!(target instanceof HTMLInputElement)) go();
    };
    observer.observe(last);
    addEventListener('keydown', key);
    this.stop = () => {
      observer.disconnect();
      removeEventListener('keydown', key);
    };
  }

  forget(): void {
    this.stop();
    this.stop = () => undefined;
  }
}
