import type { Allowance } from '../model/allowance.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Content, Pointer, SourcedReport } from '../reader/content.ts';
import { applyAllowances, unusedAllowances } from './disclosure/allowances.ts';
import { diagnosticsFrom, diagnosticsOfAllowances } from './disclosure/diagnostics.ts';
import type { Hit } from './disclosure/hit.ts';
import { scanFileName, scanText } from './disclosure/scan.ts';
import type { FactText } from './fact-words.ts';
import { textsOf } from './fact-words.ts';
import { narrativeHits } from './narrative-hits.ts';
import { placeOf } from './place.ts';
import type { Subject } from './subject.ts';
import { placeInText } from './wording.ts';

/** A hit and where it stands. */
interface Placed extends Hit {
  readonly place: Place;
}

const ALLOWANCES_FILE = 'allowances.json';
/** A text without Chinese and without a number of telephone length holds nothing that the guard looks for. */
const WORTH_READING = /\p{Script=Han}|(?:[\d０-９][^\p{L}]{0,3}){7}|@|[A-Za-z][\d０-９]{5}/u;

/**
 * The disclosure guard over a content folder: every text of the facts and the narratives, the names of files, and the
 * records that pages print. Ask it about each report, then for what it found.
 */
export class DisclosureRun {
  readonly #content: Content;
  readonly #now: Date;
  /** The day in China, up to which somebody can have been born. */
  readonly #today: string;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #used = new Set<Allowance>();
  readonly #stale = { expired: new Set<Allowance>(), pending: new Set<Allowance>() };

  constructor(content: Content, now: Date) {
    this.#content = content;
    this.#now = now;
    this.#today = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  }

  /** Looks at one report with its words and files. */
  report(subject: Subject): void {
    const { sourced } = subject;
    const facts = subject.texts().flatMap((text) => this.#factHits(text, sourced));
    this.#take(`${sourced.folder}/report.json`, facts);
    const words = narrativeHits(subject, this.#today);
    this.#take(
      `${sourced.folder}/narrative.mdx`,
      words.map(({ at, ...hit }) => ({ ...hit, place: placeOf(at, sourced) })),
    );
    for (const { name } of sourced.attachments) {
      const file = `${sourced.folder}/attachments/${name}`;
      this.#take(file, located(scanFileName(name), { file, position: null }));
    }
  }

  /** Looks at the records that are no reports, and says everything, in the order of looking. */
  finish(): readonly Diagnostic[] {
    const { site, units, projects, schemes, coverage, glossary } = this.#content;
    this.#record('site.json', site);
    for (const [id, unit] of units) this.#record(`units/${id}.json`, unit);
    for (const [id, project] of projects) this.#record(`projects/${id}.json`, project);
    for (const [id, scheme] of schemes) this.#record(`schemes/${id}.json`, scheme);
    for (const list of coverage) this.#record(`coverage/${list.year}.json`, list);
    this.#record('glossary.json', glossary);
    const place = { file: ALLOWANCES_FILE, position: null };
    const { expired, pending } = this.#stale;
    const stale = new Set([...expired, ...pending]);
    const unused = unusedAllowances(this.#content.allowances, this.#used).filter((one) => !stale.has(one));
    return [
      ...this.#diagnostics,
      ...diagnosticsOfAllowances('ALLOWANCE_EXPIRED', [...expired], place),
      ...diagnosticsOfAllowances('ALLOWANCE_PENDING', [...pending], place),
      ...diagnosticsOfAllowances('ALLOWANCE_UNUSED', unused, place),
    ];
  }

  /** Of these records only the file is known, not the line. */
  #record(file: string, record: object): void {
    const place = { file, position: null };
    const hits = textsOf(record).flatMap((text) => located(this.#scan(text), place));
    this.#take(file, hits);
  }

  #factHits(text: FactText, sourced: SourcedReport): Placed[] {
    return this.#scan(text).map((hit) => {
      const at = placeInText(text.text, text.pointer, hit.start, hit.end - hit.start);
      return { ...hit, place: placeOf(at, sourced) };
    });
  }

  #scan({ text, pointer }: FactText): Hit[] {
    if (!WORTH_READING.test(text)) return [];
    return scanText(text, { kind: 'facts', label: labelOf(pointer), today: this.#today });
  }

  #take(file: string, hits: readonly Placed[]): void {
    if (hits.length === 0) return;
    const { remaining, used, expired, pending } = applyAllowances(
      hits,
      this.#content.allowances,
      this.#now,
      file,
    );
    for (const one of used) this.#used.add(one);
    for (const one of expired) this.#stale.expired.add(one);
    for (const one of pending) this.#stale.pending.add(one);
    for (const found of diagnosticsFrom(remaining, ({ place }) => place)) this.#diagnostics.push(found);
  }
}

function located(hits: readonly Hit[], place: Place): Placed[] {
  return hits.map((hit) => ({ ...hit, place }));
}

/** The field that a value stands in; rows of a list have the name of the list. */
function labelOf(pointer: Pointer): string {
  const key = pointer.findLast((step) => typeof step === 'string');
  return typeof key === 'string' ? key : '';
}
