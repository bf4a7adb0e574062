import type { Pointer } from '../../../reader/content.ts';
import { TRY_TEXT } from '../../../text/desk/try.ts';
import type { TryData } from '../../../view/guide/try-page.ts';
import type { Judgement, PlacedFinding } from '../../judge-draft.ts';
import type { Figures } from '../../plain-narrative.ts';
import { figuresOf, narrativeOfPlain, plainNarrative } from '../../plain-narrative.ts';
import { keyOf, putAt } from '../../report-values.ts';
import type { Waivable } from '../../waiver.ts';
import { waiverKeyAt, withWaiver } from '../../waiver.ts';
import type { CheckTasks } from '../checks/check-worker.ts';
import { startChecker } from '../checks/checker.ts';
import { hideEmpty, showJudgement, showSteps } from '../checks/judged.ts';
import type { WaiverWords } from '../checks/waiver-tick.ts';
import { tickOf } from '../checks/waiver-tick.ts';
import { DraftForm } from '../form/form.ts';
import { titleOf, today } from '../taking/take.ts';
import type { WorkerHost } from '../workers/worker-host.ts';
import { failureWords } from './failure.ts';
import type { Hand } from './hand.ts';
import { addRecord, named, placeOf, putPlace } from './new-records.ts';
import { Newest } from './newest.ts';
import type { Origins } from './origins.ts';
import { NO_ORIGINS } from './origins.ts';
import type { Places } from './places.ts';
import type { Session } from './session.ts';
import { forget, frozen, openDraftOf, remember, SLUG, WORDS } from './session.ts';
import { Unsaved } from './unsaved.ts';

/** Long enough that a word is typed, short enough that the answer belongs to it. */
const PAUSE = 500;

/** A draft as it stood when it was asked for, with what the checks say of exactly that. */
export interface Taken {
  readonly session: Session;
  readonly judgement: Judgement;
}

/** The draft that is being worked on: its form and words, and what the checks say of them after every change. */
export class Workbench {
  readonly ready: Promise<WorkerHost<CheckTasks>>;
  readonly unsaved = new Unsaved();
  session: Session | null = null;
  readonly #places: Places;
  readonly #hand: Hand;
  readonly #data: TryData;
  readonly #form: DraftForm;
  readonly #say: (words: string) => void;
  /** What the checks said last, and how many changes there were when they were asked. */
  #judged: { readonly changes: number; readonly judgement: Judgement } | null = null;
  readonly #judging = new Newest(() => this.#judge());
  #origins: Origins = NO_ORIGINS;
  /** The words as they were shown last: what is typed over them is held against these. */
  #shown: { readonly narrative: string; readonly figures: Figures } = { narrative: '', figures: new Map() };
  #changes = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(places: Places, hand: Hand, data: TryData, say: (words: string) => void) {
    this.#places = places;
    this.#hand = hand;
    this.#data = data;
    this.#say = say;
    this.ready = startChecker(data);
    this.#form = new DraftForm(places.at('form'), {
      sections: data.form,
      records: (kind) =>
        named({ ...data.references[kind], ...(kind !== 'schemes' && this.session?.records[kind]) }),
      create: (kind, name, slot) => (this.session ? addRecord(this.session, kind, name, slot, data) : ''),
      placeOf: (unit) => (this.session ? placeOf(this.session, unit, data) : null),
      putPlace: (unit, typed) => {
        if (this.session) putPlace(this.session, unit, typed);
      },
      sourceOf: (pointer) => this.#origins.sources.get(keyOf(pointer)) ?? null,
      askedAt: (pointer) => this.#origins.asked.get(keyOf(pointer)) ?? null,
      isAsked: (pointer) => {
        const inside = `${keyOf(pointer)}/`;
        return [...this.#origins.asked.keys()].some((key) => key.startsWith(inside));
      },
      changed: (pointer, value) => {
        this.#changed(keyOf(pointer), value);
        // A figure that was mended is printed as it is now.
        if (pointer[0] === 'statements' && this.session) this.#showWords(this.session);
      },
    });
    places.on('slug', 'input', () => {
      const { value } = places.text('slug');
      if (this.session) this.session.slug = value;
      this.#changed(SLUG, value);
    });
    places.on('words', 'input', () => {
      if (!this.session) return;
      const { narrative, figures } = this.#shown;
      this.session.narrative = narrativeOfPlain(narrative, places.text('words').value, figures);
      this.#changed(WORDS, this.session.narrative);
    });
    places.on('remember', 'change', () => this.keep());
    // What was typed last is kept too, however soon the page is left.
    addEventListener('pagehide', () => {
      if (this.#timer !== undefined) this.keep();
    });
  }

  open(session: Session, origins: Origins): void {
    this.#forgetChecks();
    this.unsaved.changed();
    this.session = session;
    this.#origins = origins;
    const places = this.#places;
    places.at('result').hidden = false;
    this.#form.show(session.report);
    this.#showWords(session);
    places.text('slug').value = session.slug;
    this.keep();
    this.#askChecks();
  }

  close(): void {
    this.#forgetChecks();
    this.unsaved.clear();
    this.session = null;
    this.#origins = NO_ORIGINS;
  }

  #forgetChecks(): void {
    this.#judged = null;
    this.#changes += 1;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /**
   * The draft as it stands now; `null` where none is open.
   * @throws WorkerHung, WorkerLost where the checks cannot run
   */
  async taken(): Promise<Taken | null> {
    if (this.session === null) return null;
    const session = frozen(this.session);
    const judged = this.#judged;
    if (judged !== null && judged.changes === this.#changes) return { session, judgement: judged.judgement };
    return { session, judgement: await this.#judgementOf(session) };
  }

  /** Waits until what is shown is said of the draft as it stands now. */
  async shown(): Promise<void> {
    if (this.#judged?.changes !== this.#changes) await this.#judging.ask();
  }

  #showWords({ narrative, report }: Session): void {
    this.#shown = { narrative, figures: figuresOf(report) };
    this.#places.text('words').value = plainNarrative(narrative, this.#shown.figures);
  }

  goTo(pointer: Pointer): boolean {
    return this.#form.focus(pointer);
  }

  #changed(key: string, value: unknown): void {
    if (this.session) this.session.edits[key] = value;
    this.unsaved.changed();
    this.#changes += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.keep();
      this.#askChecks();
    }, PAUSE);
  }

  /**
   * Keeps the draft on this machine, only where somebody asked for it.
   * @returns whether it lies there
   */
  keep(): boolean {
    if (!this.#places.box('remember').checked || !this.session) {
      forget();
      return false;
    }
    if (remember(this.session)) return true;
    this.#say(TRY_TEXT.notRemembered);
    return false;
  }

  #askChecks(): void {
    const { session } = this;
    this.#judging.ask().catch((error: unknown) => {
      if (session === this.session) this.#say(failureWords(error, session));
    });
  }

  async #judge(): Promise<void> {
    const { session } = this;
    if (!session) return;
    const changes = this.#changes;
    const judgement = await this.#judgementOf(session);
    if (session !== this.session) return;
    this.#judged = { changes, judgement };
    await this.#hand.lifted();
    if (session !== this.session) return;
    showJudgement(this.#places, judgement, titleOf(session), {
      isHere: (finding) => this.#isHere(finding),
      goTo: (finding) => this.#find(finding),
      waive: (waivable, words) => this.#waive(session, waivable, words),
    });
    this.#form.mark(judgement.findings);
    hideEmpty(this.#places, ['questions', 'read-out']);
    const { error, warn } = judgement.counts;
    showSteps(this.#places, { checks: error + warn, questions: this.#origins.questions });
  }

  async #judgementOf(session: Session): Promise<Judgement> {
    const draft = openDraftOf(session, this.#data);
    return (await this.ready).call('judge', draft, new Date().toISOString());
  }

  #waive({ report }: Session, waivable: Waivable, words: WaiverWords | null): void {
    const waivers = withWaiver(report, waivable, words && { ...words, on: today() });
    putAt(report, ['waivers'], waivers);
    this.#changed('waivers', waivers);
  }

  /** Whether there is a place to mend it at: a field of the form, a line of the words, or the tick of a waiver. */
  #isHere({ pointer, file }: PlacedFinding): boolean {
    if (file.endsWith('.mdx')) return true;
    return pointer !== null && (this.#form.has(pointer) || this.#tickOf(pointer) !== null);
  }

  /** The tick of the waiver that a value belongs to. */
  #tickOf(pointer: Pointer): HTMLElement | null {
    return this.session && tickOf(this.#places.at('checks'), waiverKeyAt(this.session.report, pointer));
  }

  #find({ pointer, position, file }: PlacedFinding): void {
    if (pointer && this.#form.focus(pointer)) return;
    if (pointer) this.#tickOf(pointer)?.focus();
    if (file.endsWith('.mdx')) this.#places.select('words', position?.line ?? null);
  }
}
