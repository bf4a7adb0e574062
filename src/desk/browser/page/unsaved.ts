/** Work that would be gone with the page: what changed since it was last taken away. */
export class Unsaved {
  #changes = 0;
  #taken = 0;

  get isAny(): boolean {
    return this.#changes !== this.#taken;
  }

  changed(): void {
    this.#changes += 1;
  }

  /** There is nothing here, or nothing that does not lie elsewhere as well. */
  clear(): void {
    this.#taken = this.#changes;
  }

  /** @returns what to do once that has been taken away which stands here now: what changes meanwhile has not */
  leaving(): () => void {
    const changes = this.#changes;
    return () => {
      this.#taken = Math.max(this.#taken, changes);
    };
  }
}

/** Has the browser ask before the page is closed, loaded anew or left for another, where that would lose work. */
export function askBeforeLeaving(losesWork: () => boolean, world: EventTarget = globalThis): void {
  world.addEventListener('beforeunload', (event) => {
    if (!losesWork()) return;
    event.preventDefault();
    // Chromium before 119 hears this alone.
    (event as BeforeUnloadEvent).returnValue = true;
  });
}
