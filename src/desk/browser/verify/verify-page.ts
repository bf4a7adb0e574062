import { element } from '../../../browser/element.ts';
import { Sha256 } from '../../../disclosure/sha256.ts';
import { VERIFY_PAGE_TEXT as TEXT } from '../../../text/pages/verify-page.ts';
import type { VerifyData } from '../../../view/data/verify-page.ts';
import { listenForChosen } from '../files/put-in.ts';
import { Places } from '../page/places.ts';
import { namedReport } from './named-report.ts';
import { NoSums, PublishedSums } from './published-sums.ts';

// Whether files are those of the site: their checksums are computed here and looked up in its list.

type State = keyof typeof TEXT.states;

/** What was found out about one file. */
interface Verdict {
  readonly state: State;
  readonly sum: string | null;
  readonly says: readonly (Node | string)[];
}

/** A report as the site has it. */
interface Named {
  readonly title: string;
  readonly version: number;
  readonly withdrawnOn: string | null;
}

const SUM = /^[\da-f]{64}$/u;
/** The copy of a file that a browser saves beside one of the same name: `reports (1).csv`. */
const COPY = /\s*\(\d+\)(?=\.[^.]+$)/u;

class VerifyPage {
  readonly #places: Places;
  readonly #data: VerifyData;
  readonly #sums: PublishedSums;
  #queue: Promise<void> = Promise.resolve();

  constructor(root: HTMLElement, data: VerifyData) {
    this.#places = new Places(root);
    this.#data = data;
    this.#sums = new PublishedSums(data.pieces);
  }

  start(): void {
    const places = this.#places;
    listenForChosen(places, (files) => this.#add(() => this.#checkAll(files)));
    const typed = () => this.#add(() => this.#checkSum());
    places.on('sum-button', 'click', typed);
    places.on('sum', 'keydown', (event) => {
      if ((event as KeyboardEvent).key === 'Enter') typed();
    });
  }

  /** One after another: what is put in meanwhile waits. */
  #add(run: () => Promise<void>): void {
    this.#queue = this.#queue.then(run);
  }

  async #checkAll(files: readonly File[]): Promise<void> {
    this.#places.at('list').replaceChildren();
    let found = 0;
    for (const [index, file] of files.entries()) {
      this.#say(TEXT.working(index, files.length));
      const verdict = await this.#check(file);
      if (verdict.state === 'found') found += 1;
      this.#show(file.name, verdict);
    }
    this.#say(TEXT.done(found, files.length));
    this.#places.at('status').focus();
  }

  async #checkSum(): Promise<void> {
    const sum = this.#places.text('sum').value.replace(/\s/gu, '').toLowerCase();
    if (!SUM.test(sum)) {
      this.#say(TEXT.sumWrong);
      this.#places.text('sum').focus();
      return;
    }
    this.#places.at('list').replaceChildren();
    const verdict = await this.#lookUp(sum).catch(failed);
    this.#show(TEXT.bareSum, verdict);
    this.#say(TEXT.done(verdict.state === 'found' ? 1 : 0, 1));
    this.#places.at('status').focus();
  }

  async #check(file: File): Promise<Verdict> {
    try {
      const verdict = await this.#lookUp(await sumOf(file));
      if (verdict.state === 'found') return verdict;
      if (file.name === 'SHA256SUMS') return { ...verdict, state: 'list', says: [TEXT.list] };
      return { ...verdict, says: await this.#guess(file) };
    } catch (error) {
      return failed(error);
    }
  }

  async #lookUp(sum: string): Promise<Verdict> {
    const paths = await this.#sums.pathsWith(sum);
    if (paths.length === 0) return { state: 'unknown', sum, says: [] };
    const items = await Promise.all(
      paths.map(async (path) => {
        const [, id, version] = /^reports\/(\d{4}\/[^/]+)\/(?:v(\d+)\/)?/u.exec(path) ?? [];
        const report = id === undefined ? null : await this.#report(id, version);
        return element(
          'li',
          {},
          ...(report ? [`${TEXT.ofReport(report.title, report.version)} `] : []),
          this.#link(path),
        );
      }),
    );
    return {
      state: 'found',
      sum,
      says: [paths.length === 1 ? TEXT.is : TEXT.same, element('ul', {}, ...items)],
    };
  }

  /** What a file that is not on the list may be. */
  async #guess(file: File): Promise<readonly (Node | string)[]> {
    if (file.size === 0) return [TEXT.empty];
    const named = await namedReport(file);
    if (named !== null) {
      const { id, version } = named;
      const now = await this.#report(id);
      if (now === null) return [TEXT.saysUnknown(id)];
      return [saysOf(version, now), ' ', this.#link(`reports/${id}/`)];
    }
    const address = this.#data.names[file.name.replace(COPY, '')];
    return address === undefined ? [] : [TEXT.sameName, element('a', { href: address }, address)];
  }

  /** Name and version of a report as the site has it now; `null` where it has none. */
  async #report(id: string, version?: string): Promise<Named | null> {
    const below = version === undefined ? '' : `v${version}/`;
    const response = await fetch(`${this.#data.home}reports/${id}/${below}report.json`).catch(() => null);
    if (!response?.ok) return null;
    const { title, example, version: own, withdrawn } = await response.json();
    return { title: TEXT.report(title, example), version: own, withdrawnOn: withdrawn?.on ?? null };
  }

  #link(path: string): HTMLElement {
    const page = path.replace(/(?:^|(?<=\/))index\.html$/u, '');
    const address = this.#data.home + page.split('/').map(encodeURIComponent).join('/');
    return element('a', { href: address }, `${this.#data.home}${page}`);
  }

  #show(name: string, { state, sum, says }: Verdict): void {
    this.#places.at('results').hidden = false;
    this.#places
      .at('list')
      .append(
        element(
          'li',
          { 'data-state': state },
          element('h3', {}, name),
          element('p', { class: 'verify-state' }, TEXT.states[state]),
          ...(says.length === 0 ? [] : [element('div', {}, ...says)]),
          ...(state === 'unknown'
            ? [element('p', {}, element('a', { href: '#reasons' }, TEXT.reasonsTitle))]
            : []),
          ...(sum === null
            ? []
            : [
                element(
                  'p',
                  { class: 'small muted' },
                  `${TEXT.sum} `,
                  element('code', { class: 'hash' }, sum),
                ),
              ]),
        ),
      );
  }

  #say(words: string): void {
    this.#places.at('status').textContent = words;
  }
}

/** @param version that the file says it is */
function saysOf(version: number, { title, version: now, withdrawnOn }: Named): string {
  if (withdrawnOn !== null) return TEXT.saysWithdrawn(title, version, withdrawnOn);
  if (version === now) return TEXT.saysSame(title, version);
  return (version < now ? TEXT.saysOlder : TEXT.saysNewer)(title, version, now);
}

/** Read as it comes: a file may be larger than what a page can hold. */
async function sumOf(file: Blob): Promise<string> {
  const hash = new Sha256();
  const reader = file.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) hash.update(part.value);
  return hash.hex();
}

function failed(error: unknown): Verdict {
  return { state: 'unread', sum: null, says: [error instanceof NoSums ? TEXT.noList : TEXT.unread] };
}

/** Makes the page alive. */
export function startVerifyPage(root: HTMLElement, data: VerifyData): void {
  new VerifyPage(root, data).start();
}
