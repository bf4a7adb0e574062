import { namesOf } from './html-tags.ts';

/** One link or fragment of a page that leads nowhere. */
export interface BrokenLink {
  readonly page: string;
  readonly target: string;
  readonly problem: 'missing-file' | 'missing-fragment' | 'outside-base' | 'no-trailing-slash';
}

/** Leads to the same place from every page. */
const ROOTED = /^(?:\/(?!\/)|[a-z][a-z0-9+.-]*:)/i;
/** Leads to a place of the page itself, and is written as the place is. */
const OWN_PLACE = /^#[^\s%\p{Cc}]*$/u;

/**
 * Texts by number: thousands of pages repeat the same few, and none of them keeps its page in memory. Behind those that
 * an earlier build has numbered come those that are met now: to find a few among 200,000 all are looked at once.
 */
class Texts {
  readonly #known: readonly string[];
  readonly #met: string[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(known: readonly string[] = []) {
    this.#known = known;
  }

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const copy = Buffer.from(text).toString();
    const number = this.#known.length + this.#met.push(copy) - 1;
    this.#numbers.set(copy, number);
    return number;
  }

  get all(): readonly string[] {
    return [...this.#known, ...this.#met];
  }

  /** The numbers that texts had before, by those that they have got now. */
  earlier(): ReadonlyMap<number, number> {
    const earlier = new Map<number, number>();
    if (this.#met.length === 0) return earlier;
    for (const [before, text] of this.#known.entries()) {
      const now = this.#numbers.get(text);
      if (now !== undefined) earlier.set(now, before);
    }
    return earlier;
  }
}

/** Links of the pages of a site: thousands of pages lead to the same places, so that each place is written once. */
export interface KnownLinks {
  /** Paths of files with fragments, `years/index.html#y2023`. */
  readonly places: readonly string[];
  /** Numbers of the places outside the page that it leads to. */
  readonly of: (page: string) => ArrayLike<number>;
}

/** Links and fragments of a finished site, read page by page. */
export class SiteLinks {
  readonly #files: ReadonlySet<string>;
  readonly #base: string;
  readonly #texts: Texts;
  readonly #ids = new Map<string, Uint32Array>();
  readonly #targets = new Map<string, ArrayLike<number>>();
  readonly #broken: BrokenLink[] = [];
  /** Whether places have the numbers that an earlier build has given them, on pages that were read too. */
  #isSettled = true;
  readonly #rooted = new Texts();
  /** Where links that say the same on every page lead, by their number: most of them stand on thousands. */
  readonly #rootedPlaces: ReturnType<typeof placeOf>[] = [];

  /**
   * @param files paths of all files of the site from its root, without base: `reports/2023/x/index.html`
   * @param base `/` or `/sub/`
   * @param known places that an earlier build has numbered
   */
  constructor(files: ReadonlySet<string>, base: string, known: readonly string[] = []) {
    this.#files = files;
    this.#base = base;
    this.#texts = new Texts(known);
  }

  /** Looks at a page that was just made. */
  read(page: string, html: string): void {
    const { ids, links } = namesOf(html);
    const own = new Set(ids.map(unescapeHtml));
    this.#ids.set(
      page,
      Uint32Array.from(own, (id) => this.#texts.numberOf(id)),
    );
    const targets = new Set<number>();
    for (const target of new Set(links.map(unescapeHtml))) {
      const place = OWN_PLACE.test(target)
        ? { file: page, fragment: target.slice(1) }
        : this.#placeOf(target, page);
      if (place === null) continue;
      if (typeof place === 'string') this.#broken.push({ page, target, problem: place });
      else if (place.file !== page) targets.add(this.#texts.numberOf(`${place.file}#${place.fragment}`));
      else if (place.fragment !== '' && !own.has(place.fragment))
        this.#broken.push({ page, target, problem: 'missing-fragment' });
    }
    this.#targets.set(page, Uint32Array.from(targets));
    this.#isSettled = false;
  }

  /**
   * Takes over what an earlier build knew of a page that has not changed.
   * @param targets numbers of places
   */
  keep(page: string, targets: ArrayLike<number>): void {
    this.#targets.set(page, targets);
  }

  /** The links of every page, for the next build. */
  get known(): KnownLinks {
    this.#settle();
    return { places: this.#texts.all, of: (page) => this.#targets.get(page) ?? [] };
  }

  /**
   * Every link of every page that leads nowhere, in the order of the pages.
   * @param open gives the text of a page that was not read
   */
  broken(open: (page: string) => string): readonly BrokenLink[] {
    const read = new Set(this.#ids.keys());
    const found = [...this.#broken];
    const { places } = this.known;
    // Where neither a page nor the one that it links to has changed the place is where it was.
    const isSure = new Uint8Array(places.length);
    for (const [number, place] of places.entries()) {
      const file = place.slice(0, place.indexOf('#'));
      if (this.#files.has(file) && !read.has(file)) isSure[number] = 1;
    }
    for (const [page, targets] of this.#targets) {
      const isRead = read.has(page);
      for (let at = 0; at < targets.length; at += 1) {
        const number = targets[at] ?? 0;
        if (isSure[number] === 1 && !isRead) continue;
        const target = places[number] ?? '';
        const problem = this.#problemOf(target, open);
        if (problem !== null) found.push({ page, target, problem });
      }
    }
    return found;
  }

  #problemOf(place: string, open: (page: string) => string): BrokenLink['problem'] | null {
    const [file, fragment] = splitAt(place, place.indexOf('#'));
    if (!this.#files.has(file)) return 'missing-file';
    if (fragment === '' || !file.endsWith('.html')) return null;
    return this.#idsOf(file, open).includes(this.#texts.numberOf(fragment)) ? null : 'missing-fragment';
  }

  /** Gives the places of pages that were read the numbers that they had. */
  #settle(): void {
    if (this.#isSettled) return;
    const earlier = this.#texts.earlier();
    for (const page of this.#ids.keys()) {
      const targets = this.#targets.get(page);
      if (targets !== undefined)
        this.#targets.set(
          page,
          Uint32Array.from(targets, (number) => earlier.get(number) ?? number),
        );
    }
    this.#isSettled = true;
  }

  #placeOf(target: string, page: string): ReturnType<typeof placeOf> {
    if (!ROOTED.test(target)) return placeOf(target, page, this.#files, this.#base);
    const number = this.#rooted.numberOf(target);
    let place = this.#rootedPlaces[number];
    if (place === undefined) {
      place = placeOf(target, page, this.#files, this.#base);
      this.#rootedPlaces[number] = place;
    }
    return place;
  }

  #idsOf(file: string, open: (page: string) => string): Uint32Array {
    let ids = this.#ids.get(file);
    if (ids === undefined) {
      const names = new Set(namesOf(open(file)).ids.map(unescapeHtml));
      ids = Uint32Array.from(names, (id) => this.#texts.numberOf(id));
      this.#ids.set(file, ids);
    }
    return ids;
  }
}

function splitAt(text: string, at: number): readonly [string, string] {
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Where a link leads; what is wrong with it; or `null` where it leaves the site. */
function placeOf(
  target: string,
  page: string,
  files: ReadonlySet<string>,
  base: string,
): { readonly file: string; readonly fragment: string } | BrokenLink['problem'] | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return null;
  const here = `${base}${page.replace(/(?:^|\/)index\.html$/, (end) => (end.startsWith('/') ? '/' : ''))}`;
  if (!URL.canParse(target, `http://site.invalid${here}`)) return 'missing-file';
  const url = new URL(target, `http://site.invalid${here}`);
  if (!url.pathname.startsWith(base)) return 'outside-base';
  const path = decoded(url.pathname.slice(base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.has(file)) return files.has(`${file}/index.html`) ? 'no-trailing-slash' : 'missing-file';
  return { file, fragment: decoded(url.hash.slice(1)) };
}

/** An address that nobody can decode is looked for as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function unescapeHtml(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replaceAll('&amp;', '&')
    .replaceAll('&#38;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'");
}
