/** Steps in the path of a report's folder: `reports/2023/<slug>`. */
const DEPTH = 3;

/** Something of each report folder, kept until a file in it is edited. */
export class ByFolder<T> {
  readonly #kept = new Map<string, T>();
  /** Folders that somebody is looking at, to {@link put} what is found. */
  readonly #open = new Set<string>();

  /** @returns `null` where somebody has to look */
  get(path: string): T | null {
    const known = this.#kept.get(path) ?? null;
    if (known === null) this.#open.add(path);
    return known;
  }

  /** Keeps what was found, unless the folder was edited while somebody looked. */
  put(path: string, found: T): void {
    if (this.#open.delete(path)) this.#kept.set(path, found);
  }

  /** @param edited relative to the content folder, with `/`: a file, a folder or one around many; all without it */
  forget(edited = ''): void {
    const folder = edited.split('/').slice(0, DEPTH);
    for (const paths of [this.#kept, this.#open])
      if (folder.length === DEPTH) paths.delete(folder.join('/'));
      else
        for (const path of paths.keys())
          if (edited === '' || path.startsWith(`${edited}/`)) paths.delete(path);
  }
}
