import type { TokenPart, WordSlices } from '../files/postings.ts';
import type { PackWord } from './pack-words.ts';
import type { WordCursor } from './words-file.ts';

/** What a word has of every column, as it stands now: a cursor goes on. */
function kept({ pages, columns, from, to }: WordSlices): WordSlices {
  return { pages, columns, from: [...from], to: [...to] };
}

function isSame(left: WordSlices, right: WordSlices): boolean {
  return (
    left.pages === right.pages &&
    left.columns.every((column, index) => {
      const other = right.columns[index];
      let [at, to] = [left.from[index] ?? 0, left.to[index] ?? 0];
      let beside = right.from[index] ?? 0;
      if (other === undefined || to - at !== (right.to[index] ?? 0) - beside) return false;
      for (; at < to; at += 1, beside += 1) if (column[at] !== other[beside]) return false;
      return true;
    })
  );
}

/** The words of which some parts of a tier have something else than before. */
export class WordChanges {
  readonly #words = new Map<string, Map<number, WordSlices | null>>();

  #note(token: string, part: number, slices: WordSlices | null): void {
    let change = this.#words.get(token);
    if (change === undefined) {
      change = new Map();
      this.#words.set(token, change);
    }
    change.set(part, slices);
  }

  /** Compares what a part was with what it is. */
  add(part: number, before: WordCursor, after: WordCursor): void {
    for (;;) {
      const [old, now] = [before.token, after.token];
      if (old === null && now === null) return;
      if (now === null || (old !== null && old < now)) {
        this.#note(old ?? '', part, null);
        before.advance();
      } else if (old === null || now < old) {
        this.#note(now, part, kept(after));
        after.advance();
      } else {
        if (!isSame(before, after)) this.#note(now, part, kept(after));
        before.advance();
        after.advance();
      }
    }
  }

  /** The words, in order. */
  get tokens(): readonly string[] {
    return [...this.#words.keys()].sort();
  }

  /** Words as they are now. @param tokens the changed words among them and beside them, in order */
  applied(words: readonly PackWord[], tokens: readonly string[]): PackWord[] {
    const now: PackWord[] = [];
    let at = 0;
    const put = (token: string, found: readonly TokenPart[]): void => {
      const all = this.#changed(token, found);
      if (all.length > 0) now.push({ token, found: all });
    };
    for (const { token, found } of words) {
      for (let next = tokens[at]; next !== undefined && next < token; next = tokens[++at]) put(next, []);
      if (tokens[at] === token) at += 1;
      put(token, found);
    }
    for (const next of tokens.slice(at)) put(next, []);
    return now;
  }

  #changed(token: string, found: readonly TokenPart[]): readonly TokenPart[] {
    const change = this.#words.get(token);
    if (change === undefined) return found;
    const others = found.filter(([part]) => !change.has(part));
    const own = [...change].flatMap(([part, slices]): TokenPart[] =>
      slices === null ? [] : [[part, slices]],
    );
    return [...others, ...own].sort(([a], [b]) => a - b);
  }
}
