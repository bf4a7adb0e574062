import type { Pointer } from '../../reader/content.ts';
import type { TryData } from '../../view/guide/try-page.ts';
import type { Judgement, PlacedFinding } from '../judge-draft.ts';
import { keyOf, valueAt } from '../report-values.ts';
import type { Source } from '../value-places.ts';
import type { CheckTasks } from './check-worker.ts';
import { failureWords } from './failure.ts';
import { DraftForm } from './form.ts';
import { hideEmpty, showJudgement, showSteps } from './judged.ts';
import type { Places } from './places.ts';
import type { Session } from './session.ts';
import { addRecord, forget, openDraftOf, remember, SLUG, WORDS } from './session.ts';
import { titleOf } from './take.ts';
import { WorkerHost } from './worker-host.ts';

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
      changed: (pointer, value) => this.#changed(keyOf(pointer), value),
    });
    for (const [name, key, edit] of [
      ['words', 'narrative', WORDS],
      ['slug', 'slug', SLUG],
    ] as const) {
      places.on(name, 'input', () => {
        const { value } = places.text(name);
        if (this.session) this.session[key] = value;
        this.#changed(edit, value);
      });
    }
    places.on('remember', 'change', () => this.#keep());
  }

  open(session: Session, origins: Origins): void {
    this.session = session;
    this.#origins = origins;
    const places = this.#places;
    places.at('result').hidden = false;
    this.#form.show(session.report);
    places.text('words').value = session.narrative;
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
      showJudgement(this.#places, judgement, titleOf(session), (finding) => this.#find(finding));
      this.#form.mark(judgement.findings);
      hideEmpty(this.#places, ['questions', 'read-out']);
      const { error, warn } = judgement.counts;
      showSteps(this.#places, { checks: error + warn, questions: this.#origins.questions });
    } catch (error) {
      if (turn === this.#turn) this.#say(failureWords(error, session));
    }
  }

  #find({ pointer, position }: PlacedFinding): void {
    if (pointer && this.#form.focus(pointer)) return;
    this.#places.select('words', position?.line ?? null);
  }
}

/** The checker, once its program is here. */
async function startChecker({ references, deployment }: TryData): Promise<WorkerHost<CheckTasks>> {
  const { default: CheckWorker } = await import('./check-worker.ts?worker&inline');
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
