import { TRY_TEXT } from '../../text/try.ts';
import type { TryData } from '../../view/try-page.ts';
import type { Judgement, PlacedFinding } from '../judge-draft.ts';
import type { Proposal, Question } from '../proposal.ts';
import type { FileBytes } from '../read/file.ts';
import type { CheckTasks } from './check-worker.ts';
import { failureWords } from './failure.ts';
import { DraftForm } from './form.ts';
import { Intake } from './intake.ts';
import { hideEmpty, showJudgement, showSteps } from './judged.ts';
import { Places } from './places.ts';
import { isDraftArchive, listenForFiles } from './put-in.ts';
import { questionList } from './questions.ts';
import { readTable, valuesIn } from './read-table.ts';
import { valueAt } from './report-values.ts';
import type { Session } from './session.ts';
import { addRecord, blankSession, forget, openDraftOf, recall, remember } from './session.ts';
import { TakeAway, titleOf } from './take.ts';
import { WorkerHost } from './worker-host.ts';

/** Long enough that a word is typed, short enough that the answer belongs to it. */
const PAUSE = 500;

/** The page 发稿前自检: what is put in, what is made of it, and what is said of that. */
class TryPage {
  readonly #places: Places;
  readonly #data: TryData;
  readonly #form: DraftForm;
  readonly #take: TakeAway;
  readonly #intake = new Intake();
  #checker: WorkerHost<CheckTasks> | null = null;
  #session: Session | null = null;
  #judgement: Judgement | null = null;
  #questions = 0;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, data: TryData) {
    this.#places = new Places(root);
    this.#data = data;
    this.#take = new TakeAway(data);
    this.#form = new DraftForm(this.#places.at('form'), {
      sections: data.form,
      records: (kind) =>
        named({ ...data.references[kind], ...(kind !== 'schemes' && this.#session?.records[kind]) }),
      create: (kind, name, slot) => (this.#session ? addRecord(this.#session, kind, name, slot, data) : ''),
      sourceOf: () => null,
      changed: () => this.#changed(),
    });
  }

  start(): void {
    const places = this.#places;
    listenForFiles(places, (files) => void this.#read(files));
    places.on('blank', 'click', () => {
      this.#open(blankSession(this.#data.year), TRY_TEXT.blank);
      this.#form.focus(['title']);
    });
    for (const [name, key] of [
      ['words', 'narrative'],
      ['slug', 'slug'],
    ] as const) {
      places.on(name, 'input', () => {
        if (this.#session) this.#session[key] = places.text(name).value;
        this.#changed();
      });
    }
    places.on('remember', 'change', () => this.#keep());
    places.on('clear', 'click', () => this.#clear());
    places.on('take-print', 'click', () => print());
    this.#offer('zip', (session, judged) => this.#take.zip(session, judged));
    this.#offer('table', (session, judged) => this.#take.table(session, judged));
    this.#offer('paper', async (session) => {
      if (!(await this.#take.paper(session))) throw new Error(TRY_TEXT.take.noPaper);
    });
    void this.#prepare();
    const kept = recall();
    if (kept) {
      places.box('remember').checked = true;
      this.#open(kept, TRY_TEXT.recalled);
    }
  }

  async #prepare(): Promise<void> {
    try {
      const { default: CheckWorker } = await import('./check-worker.ts?worker&inline');
      const { references, deployment } = this.#data;
      this.#checker = new WorkerHost<CheckTasks>(
        () => new CheckWorker(),
        (host) => host.send('open', references, deployment),
      );
      if (this.#session) await this.#judge();
      // From here on the network may be gone.
      await this.#intake.prepare();
    } catch (error) {
      this.#say(failureWords(error));
    }
  }

  /** Reads what was put in; a draft that was packed here goes on where it was left. */
  async #read(files: readonly FileBytes[]): Promise<void> {
    this.#say(TRY_TEXT.reading(files.map(({ name }) => name).join('、')));
    try {
      const archive = files.find(isDraftArchive);
      if (archive) {
        const session = await this.#take.reopen(archive.bytes);
        if (session === null) throw new Error(TRY_TEXT.noDraft);
        this.#open(session, TRY_TEXT.reopened);
        return;
      }
      this.#propose(await this.#intake.read(files));
    } catch (error) {
      this.#say(failureWords(error));
    }
  }

  async #answer({ id }: Question, choice: string): Promise<void> {
    try {
      const proposal = await this.#intake.answer(id, choice);
      if (proposal) this.#propose(proposal);
    } catch (error) {
      this.#say(failureWords(error));
    }
  }

  #propose(proposal: Proposal): void {
    const places = this.#places;
    const { questions, leftOut } = proposal;
    this.#questions = questions.length;
    places.at('result').hidden = false;
    places
      .at('questions')
      .replaceChildren(...questionList(questions, (question, choice) => void this.#answer(question, choice)));
    places.at('read-out').replaceChildren(...readTable(proposal));
    this.#say(TRY_TEXT.read(valuesIn(proposal).length, questions.length, leftOut.length));
  }

  #open(session: Session, words: string): void {
    this.#session = session;
    const places = this.#places;
    places.at('result').hidden = false;
    this.#form.show(session.report);
    places.text('words').value = session.narrative;
    places.text('slug').value = session.slug;
    this.#say(words);
    void this.#judge();
    // What takes the work away has to be at hand when the network no longer is.
    this.#take.prepare().catch(() => {});
  }

  #clear(): void {
    forget();
    this.#session = null;
    this.#judgement = null;
    this.#questions = 0;
    this.#turn += 1;
    const places = this.#places;
    places.at('result').hidden = true;
    for (const name of ['form', 'checks', 'summary', 'preview', 'questions', 'read-out']) {
      places.at(name).replaceChildren();
    }
    for (const name of ['words', 'slug', 'paste']) places.text(name).value = '';
    places.box('remember').checked = false;
    this.#say(TRY_TEXT.cleared);
    places.at('status').focus();
  }

  #changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#keep();
      void this.#judge();
    }, PAUSE);
  }

  /** Kept on this machine only where somebody asked for it. */
  #keep(): void {
    if (this.#places.box('remember').checked && this.#session) remember(this.#session);
    else forget();
  }

  async #judge(): Promise<void> {
    if (!this.#session || !this.#checker) return;
    this.#turn += 1;
    const turn = this.#turn;
    const session = this.#session;
    try {
      const draft = openDraftOf(session, this.#data);
      const judgement = await this.#checker.call('judge', draft, new Date().toISOString());
      if (turn !== this.#turn) return;
      this.#judgement = judgement;
      showJudgement(this.#places, judgement, titleOf(session), (finding) => this.#goTo(finding));
      this.#form.mark(judgement.findings);
      hideEmpty(this.#places, ['questions', 'read-out']);
      const { error, warn } = judgement.counts;
      showSteps(this.#places, { checks: error + warn, questions: this.#questions });
    } catch (error) {
      if (turn === this.#turn) this.#say(failureWords(error));
    }
  }

  #goTo({ pointer, position }: PlacedFinding): void {
    if (pointer && this.#form.focus(pointer)) return;
    this.#places.select('words', position?.line ?? null);
  }

  #offer(name: string, make: (session: Session, judgement: Judgement) => Promise<void>): void {
    this.#places.on(`take-${name}`, 'click', async () => {
      if (!this.#session || !this.#judgement) return;
      try {
        await make(this.#session, this.#judgement);
        this.#say(TRY_TEXT.take.packed);
      } catch (error) {
        this.#say(failureWords(error));
      }
    });
  }

  #say(words: string): void {
    this.#places.at('status').textContent = words;
  }
}

function named(records: Readonly<Record<string, object>>) {
  return Object.entries(records).map(([id, record]) => ({
    id,
    name: String(valueAt(record, ['name']) ?? valueAt(record, ['title']) ?? id),
  }));
}

/** Makes the page alive. */
export function startTryPage(root: HTMLElement, data: TryData): void {
  new TryPage(root, data).start();
}
