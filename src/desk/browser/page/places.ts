/** The places of the page that the script fills, by the names that the markup gives them. */
export class Places {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** @throws Error where the markup has no such place */
  at(name: string): HTMLElement {
    const found = this.#root.querySelector<HTMLElement>(`[data-${name}]`);
    if (!found) throw new Error(`The page has no place for ${name}`);
    return found;
  }

  /** A place where somebody types. */
  text(name: string): HTMLInputElement | HTMLTextAreaElement {
    return this.at(name) as HTMLInputElement | HTMLTextAreaElement;
  }

  /** A box to tick. */
  box(name: string): HTMLInputElement {
    return this.at(name) as HTMLInputElement;
  }

  on(name: string, event: string, run: (event: Event) => void): void {
    this.at(name).addEventListener(event, run);
  }

  /** Focuses a text and marks one of its lines, counted from 1. */
  select(name: string, line: number | null): void {
    const text = this.text(name);
    text.focus();
    text.scrollIntoView({ block: 'center' });
    if (line === null) return;
    const lines = text.value.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    text.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  }
}
