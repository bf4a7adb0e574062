/** How far below the window something may be when what belongs there is loaded. */
const MARGIN = '200px 0px';

/** Waits until a reader comes near the end of what is shown, or uses the keyboard to look for, print or read on. */
export class RestOfPage {
  private stop: () => void = () => undefined;

  /** Calls `load` once when the last of what is shown comes near, unless it is forgotten before. */
  watch(last: Element | null, load: () => void): void {
    this.forget();
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
