import type { Pointer } from '../../../reader/content.ts';
import type { TryData } from '../../../view/guide/try-page.ts';
import type { Judgement, PlacedFinding } from '../../judge-draft.ts';
import type { Figures } from '../../plain-narrative.ts';
import { figuresOf, narrativeOfPlain, plainNarrative } from '../../plain-narrative.ts';
import { keyOf, valueAt } from '../../report-values.ts';
import type { Source } from '../../value-places.ts';
import type { CheckTasks } from '../checks/check-worker.ts';
import { hideEmpty, showJudgement, showSteps } from '../checks/judged.ts';
import { DraftForm } from '../form/form.ts';
import { titleOf } from '../taking/take.ts';
import { WorkerHost } from '../workers/worker-host.ts';
import { failureWords } from './failure.ts';
import type { Places } from './places.ts';
import type { Session } from './session.ts';
import { addRecord, forget, openDraftOf, remember, SLUG, WORDS } from './session.ts';

/** Long enough that a word is typed, short enough that the answer belongs to it. */
const PAUSE = 500;

/** What an import knows besides the draft itself. */
export interface Origins {
  readonly sources: ReadonlyMap<string, Source>;
  /** Addresses of open questions, by the place that they are about. */
  readonly asked: ReadonlyMap<string, string>;
  readonly questions: number;
}

export const NO_ORIGINS: Origins = { sources: new Map(), asked: new Map(), questions: 0 };

/** The draft that is being worked on: its form and words, and what the checks say of them after every change. */
export class Workbench {
  readonly ready: Promise<WorkerHost<CheckTasks>>;
  session: Session | null = null;
  judgement: Judgement | null = null;
  readonly #places: Places;
  readonly #data: TryData;
  readonly #form: DraftForm;
  readonly #say: (words: string) => void;
  #origins: Origins = NO_ORIGINS;
  /** The words as they were shown last: what is typed over them is held against these. */
  #shown: { readonly narrative: string; readonly figures: Figures } = { narrative: '', figures: new Map() };
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(places: Places, data: TryData, say: (words: string) => void) {
    this.#places = places;
    this.#data = data;
    this.#say = say;
    this.ready = startChecker(data);
    this.#form = new DraftForm(places.at('form'), {
      sections: data.form,
      records: (kind) =>
        named({ ...data.references[kind], ...(kind !== 'schemes' && this.session?.records[kind]) }),
      create: (kind, name, slot) => (this.session ? addRecord(this.session, kind, name, slot, data) : ''),
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
    places.on('remember', 'change', () => this.#keep());
  }

  open(session: Session, origins: Origins): void {
    this.session = session;
    this.#origins = origins;
    const places = this.#places;
    places.at('result').hidden = false;
    this.#form.show(session.report);
    this.#showWords(session);
    places.text('slug').value = session.slug;
    this.#keep();
    void this.#judge();
  }

  close(): void {
    this.session = null;
    this.judgement = null;
    this.#origins = NO_ORIGINS;
    this.#turn += 1;
    clearTimeout(this.#timer);
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
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#keep();
      void this.#judge();
    }, PAUSE);
  }

  /** Kept on this machine only where somebody asked for it. */
  #keep(): void {
    if (this.#places.box('remember').checked && this.session) remember(this.session);
    else forget();
  }

  async #judge(): Promise<void> {
    const { session } = this;
    if (!session) return;
    this.#turn += 1;
    const turn = this.#turn;
    try {
      const checker = await this.ready;
      const draft = openDraftOf(session, this.#data);
      const judgement = await checker.call('judge', draft, new Date().toISOString());
      if (turn !== this.#turn) return;
      this.judgement = judgement;
      showJudgement(this.#places, judgement, titleOf(session), {
        isHere: (finding) => this.#isHere(finding),
        goTo: (finding) => this.#find(finding),
      });
      this.#form.mark(judgement.findings);
      hideEmpty(this.#places, ['questions', 'read-out']);
      const { error, warn } = judgement.counts;
      showSteps(this.#places, { checks: error + warn, questions: this.#origins.questions });
    } catch (error) {
      if (turn === this.#turn) this.#say(failureWords(error, session));
    }
  }

  /** Whether there is a place to mend it at: a field of the form, or a line of the words. */
  #isHere({ pointer, file }: PlacedFinding): boolean {
    return file.endsWith('.mdx') || (pointer !== null && this.#form.has(pointer));
  }

  #find({ pointer, position, file }: PlacedFinding): void {
    if (pointer && this.#form.focus(pointer)) return;
    if (file.endsWith('.mdx')) this.#places.select('words', position?.line ?? null);
  }
}

/** The checker, once its program is here. */
async function startChecker({ references, deployment }: TryData): Promise<WorkerHost<CheckTasks>> {
  const { default: CheckWorker } = await import('../checks/check-worker.ts?worker&inline');
  return new WorkerHost<CheckTasks>(
    () => new CheckWorker(),
    (host) => host.send('open', references, deployment),
  );
}

function named(records: Readonly<Record<string, object>>) {
  return Object.entries(records).map(([id, record]) => ({
    id,
    name: String(valueAt(record, ['name']) ?? valueAt(record, ['title']) ?? id),
  }));
}
