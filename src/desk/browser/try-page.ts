import { TRY_TEXT } from '../../text/desk/try.ts';
import type { TryData } from '../../view/guide/try-page.ts';
import type { Judgement } from '../judge-draft.ts';
import type { Proposal, Question } from '../proposal.ts';
import type { FileBytes } from '../read/file.ts';
import type { Source } from '../read/source.ts';
import { keyOf, valueAt } from '../report-values.ts';
import { pointerOf, sourcesOf, valuesAbout } from '../value-places.ts';
import { Attaching } from './attach.ts';
import { failureWords, withKept } from './failure.ts';
import { Intake } from './intake.ts';
import { Places } from './places.ts';
import { isDraftArchive, listenForFiles } from './put-in.ts';
import { questionHref, questionList } from './questions.ts';
import { readTable, unreadable, valuesIn } from './read-table.ts';
import type { Session } from './session.ts';
import { blankSession, forget, importedSession, recall } from './session.ts';
import { TakeAway } from './take.ts';
import { NO_ORIGINS, Workbench } from './workbench.ts';

/** The page 发稿前自检: what is put in, what is made of it, and what is taken away. */
class TryPage {
  readonly #places: Places;
  readonly #data: TryData;
  readonly #bench: Workbench;
  readonly #take: TakeAway;
  readonly #intake = new Intake();
  readonly #attaching: Attaching;

  constructor(root: HTMLElement, data: TryData) {
    this.#places = new Places(root);
    this.#data = data;
    this.#take = new TakeAway(data);
    this.#attaching = new Attaching(this.#places, (words) => this.#say(words));
    this.#bench = new Workbench(this.#places, data, (words) => this.#say(words));
  }

  start(): void {
    const places = this.#places;
    listenForFiles(places, (files) => void this.#attempt(() => this.#read(files)));
    places.on('blank', 'click', () => {
      this.#forgetImport();
      this.#open(blankSession(this.#data.year), TRY_TEXT.blank);
      this.#bench.goTo(['title']);
    });
    places.on('clear', 'click', () => this.#clear());
    places.on('take-print', 'click', () => print());
    this.#offer('zip', async (session, judged) => {
      const { files, held } = await this.#attaching.packed();
      const starred = await this.#take.zip(session, judged, files);
      const words = starred === 0 ? TRY_TEXT.take.packed : TRY_TEXT.take.starred(starred);
      return held === 0 ? words : `${words}${TRY_TEXT.attach.held(held)}`;
    });
    this.#offer('table', async (session, judged) => {
      await this.#take.table(session, judged);
      return TRY_TEXT.take.packed;
    });
    this.#offer('paper', async (session) => {
      if (!(await this.#take.paper(session))) throw new Error(TRY_TEXT.take.noPaper);
      return TRY_TEXT.take.packed;
    });
    // From then on the network may be gone.
    void this.#attempt(async () => {
      await this.#bench.ready;
      await this.#intake.prepare();
    });
    const kept = recall();
    if (kept) {
      places.box('remember').checked = true;
      void this.#attempt(() => this.#goOn(kept, TRY_TEXT.recalled));
    }
  }

  /** Reads what was put in; a draft that was packed here goes on where it was left. */
  async #read(files: readonly FileBytes[]): Promise<void> {
    this.#say(TRY_TEXT.reading(files.map(({ name }) => name).join('、')));
    const archive = files.find(isDraftArchive);
    if (!archive) {
      const { proposal, template } = await this.#intake.read(files);
      if (template) return this.#fill(template);
      const unread = unreadable(proposal);
      this.#places.at('unread').replaceChildren(...unread);
      if (unread.length < files.length) await this.#propose(proposal, null);
      else this.#say(withKept(TRY_TEXT.unread, this.#bench.session));
      return;
    }
    const session = await this.#take.reopen(archive.bytes);
    if (session === null) throw new Error(TRY_TEXT.noDraft);
    this.#attaching.hold(session.attachments);
    await this.#goOn(session, TRY_TEXT.reopened);
  }

  /** A filled-in workbook says itself what each cell is; nothing is asked. */
  async #fill(template: Source): Promise<void> {
    const desk = await this.#take.paperWorker();
    const draft = await desk.call('filled', template, this.#data.references, this.#data.year);
    if (draft === null) throw new Error(TRY_TEXT.noDraft);
    this.#forgetImport();
    this.#open(importedSession(draft, null, this.#data), TRY_TEXT.filled);
  }

  /** A draft that was imported before, whose files are not at hand, with what was left open then. */
  async #goOn(session: Session, words: string): Promise<void> {
    this.#forgetImport();
    const { importJson } = session;
    const { open: questions, answered } =
      importJson === null ? NOTHING_LEFT : await (await this.#take.paperWorker()).call('left', importJson);
    if (questions.length + answered.length > 0) {
      const wishes = {
        valuesOf: () => [],
        answer: (question: Question, choice: string) =>
          void this.#attempt(() => this.#settle(session, question, choice)),
        goTo: (pointer: Parameters<Workbench['goTo']>[0]) => this.#bench.goTo(pointer),
        mended: true,
      };
      const list = questionList(questions, wishes, answered);
      this.#places.at('questions').replaceChildren(...list);
    }
    const text = questions.length === 0 ? words : `${words}${TRY_TEXT.left(questions.length)}`;
    this.#open(session, text, { ...NO_ORIGINS, questions: questions.length });
  }

  async #settle(session: Session, { id }: Question, choice: string): Promise<void> {
    const desk = await this.#take.paperWorker();
    const { importJson, report } = session;
    const settled = await desk.call('settle', importJson ?? '', report, id, choice);
    if (settled.state === 'by-hand' || settled.state === 'no-choice') {
      this.#say(TRY_TEXT.byHand);
      return;
    }
    session.importJson = settled.importJson;
    if (settled.state === 'changed') session.report = settled.report;
    await this.#goOn(session, TRY_TEXT.settled);
    const next = this.#places.at('questions').querySelector<HTMLElement>('form');
    (next ?? this.#places.at('status')).focus();
  }

  async #answer({ id }: Question, choice: string): Promise<void> {
    const proposal = await this.#intake.answer(id, choice);
    if (!proposal) return;
    await this.#propose(proposal, this.#bench.session);
    const next = this.#places.at('questions').querySelector<HTMLElement>(':scope > form');
    (next ?? this.#places.at('status')).focus();
  }

  /** Makes a draft of what was read, keeping what somebody has changed in the draft of the same files. */
  async #propose(proposal: Proposal, before: Session | null): Promise<void> {
    const { leftOut } = proposal;
    const checker = await this.#bench.ready;
    const draft = await checker.call('draft', proposal, this.#intake.answers, this.#data.year);
    const questions = [...draft.questions, ...proposal.questions];
    const answered = [...draft.answered, ...proposal.answered];
    const wishes = {
      valuesOf: (question: Question) => valuesAbout(question, proposal),
      namesFor: ({ id }: Question) => registerNames(id, this.#data),
      answer: (question: Question, choice: string) =>
        void this.#attempt(() => this.#answer(question, choice)),
      goTo: (pointer: Parameters<Workbench['goTo']>[0]) => this.#bench.goTo(pointer),
    };
    this.#places.at('questions').replaceChildren(...questionList(questions, wishes, answered));
    this.#places.at('read-out').replaceChildren(...readTable(proposal));
    const words = TRY_TEXT.read(valuesIn(proposal).length, questions.length, leftOut.length);
    this.#open(importedSession(draft, before, this.#data), words, {
      sources: sourcesOf(proposal),
      asked: new Map(
        questions.flatMap(({ about }, index) =>
          about.map((path): [string, string] => [keyOf(pointerOf(path) ?? []), questionHref(index)]),
        ),
      ),
      questions: questions.length,
    });
  }

  #open(session: Session, words: string, origins = NO_ORIGINS): void {
    this.#bench.open(session, origins);
    this.#say(words);
    this.#take.prepare().catch(() => {});
  }

  #forgetImport(): void {
    for (const name of ['questions', 'read-out']) this.#places.at(name).replaceChildren();
  }

  #clear(): void {
    forget();
    this.#attaching.clear();
    this.#bench.close();
    this.#forgetImport();
    const places = this.#places;
    places.at('result').hidden = true;
    for (const name of ['form', 'checks', 'summary', 'preview']) places.at(name).replaceChildren();
    for (const name of ['words', 'slug', 'paste']) places.text(name).value = '';
    places.box('remember').checked = false;
    this.#say(TRY_TEXT.cleared);
    places.at('status').focus();
  }

  #offer(name: string, make: (session: Session, judgement: Judgement) => Promise<string>): void {
    this.#places.on(`take-${name}`, 'click', () => {
      const { session, judgement } = this.#bench;
      if (!session || !judgement) return;
      void this.#attempt(async () => {
        this.#say(await make(session, judgement));
      });
    });
  }

  /** Does something that may fail, and says so if it does. */
  async #attempt(run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.#say(failureWords(error, this.#bench.session));
    }
  }

  #say(words: string): void {
    this.#places.at('status').textContent = words;
  }
}

const NOTHING_LEFT = { open: [], answered: [] } as const;

/** What the register of the site offers as the answer to a question for a name; made-up records are none. */
function registerNames(question: string, { references }: Pick<TryData, 'references'>): readonly string[] {
  const { units, projects } = references;
  const records = question === 'unitName' ? units : question === 'projectName' ? projects : {};
  return Object.values(records).flatMap((record) => {
    const name = valueAt(record, ['name']);
    return typeof name === 'string' && valueAt(record, ['example']) !== true ? [name] : [];
  });
}

/** Makes the page alive. */
export function startTryPage(root: HTMLElement, data: TryData): void {
  new TryPage(root, data).start();
}
