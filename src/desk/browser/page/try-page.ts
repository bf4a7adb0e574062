import { TRY_TEXT } from '../../../text/desk/try.ts';
import type { TryData } from '../../../view/guide/try-page.ts';
import type { Proposal, Question } from '../../proposal.ts';
import type { FileBytes } from '../../read/file.ts';
import type { Source } from '../../read/source.ts';
import { sourcesOf, valuesAbout } from '../../value-places.ts';
import { Attaching } from '../attachments/attach.ts';
import { heldFiles } from '../files/held-files.ts';
import { Intake } from '../files/intake.ts';
import { isDraftArchive, listenForFiles } from '../files/put-in.ts';
import { readTable, unreadable, valuesIn } from '../files/read-table.ts';
import { askedPlaces, questionList } from '../questions/questions.ts';
import { registerNames } from '../questions/register-names.ts';
import { TakeAway } from '../taking/take.ts';
import { failureWords, withKept } from './failure.ts';
import { offerDraft } from './offers.ts';
import { Places } from './places.ts';
import type { Session } from './session.ts';
import { blankSession, forget, importedSession, recall } from './session.ts';
import { NO_ORIGINS, Workbench } from './workbench.ts';

/** The page 发稿前自检: what is put in, what is made of it, and what is taken away. */
class TryPage {
  readonly #places: Places;
  readonly #data: TryData;
  readonly #bench: Workbench;
  readonly #take: TakeAway;
  readonly #intake = new Intake();
  readonly #attaching: Attaching;
  /** The draft came back without its files: others cannot be read together with it. */
  #isKept = false;

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
      this.#startAnew();
      this.#open(blankSession(this.#data.year), TRY_TEXT.blank);
      this.#bench.goTo(['title']);
    });
    places.on('clear', 'click', () => this.#clear());
    places.on('take-print', 'click', () => print());
    offerDraft(places, this.#bench, this.#take, this.#attaching, (make) =>
      this.#attempt(async () => this.#say(await make())),
    );
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
      if (this.#isKept && !this.#mayReplace()) return;
      const { proposal, template } = await this.#intake.read(files);
      if (template) return this.#fill(template);
      const unread = unreadable(proposal);
      this.#places.at('unread').replaceChildren(...unread);
      this.#showHeld();
      if (unread.length < files.length) await this.#propose(proposal, this.#bench.session);
      else this.#say(withKept(TRY_TEXT.unread, this.#bench.session));
      return;
    }
    const session = await this.#take.reopen(archive.bytes);
    if (session === null) throw new Error(TRY_TEXT.noDraft);
    this.#startAnew();
    this.#attaching.hold(session.attachments);
    await this.#goOn(session, TRY_TEXT.reopened);
  }

  /** A draft that came back cannot be read together with files: whether they make another one is asked. */
  #mayReplace(): boolean {
    const may = confirm(TRY_TEXT.replaceKept);
    if (may) this.#bench.close();
    if (may) this.#startAnew();
    else this.#say(TRY_TEXT.kept);
    return may;
  }

  /** A filled-in workbook says itself what each cell is; nothing is asked. */
  async #fill(template: Source): Promise<void> {
    const desk = await this.#take.paperWorker();
    const draft = await desk.call('filled', template, this.#data.references, this.#data.year);
    if (draft === null) throw new Error(TRY_TEXT.noDraft);
    this.#startAnew();
    this.#open(importedSession(draft, null, this.#data), TRY_TEXT.filled);
  }

  /** A draft that was imported before, whose files are not at hand, with what was left open then. */
  async #goOn(session: Session, words: string): Promise<void> {
    this.#forgetImport();
    this.#isKept = true;
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

  #showHeld(): void {
    const takeOut = (name: string) => void this.#attempt(() => this.#takeOut(name));
    this.#places.at('held').replaceChildren(...heldFiles(this.#intake.files, takeOut));
  }

  async #takeOut(name: string): Promise<void> {
    const proposal = await this.#intake.without(name);
    this.#showHeld();
    this.#places.at('status').focus();
    if (proposal !== null) return this.#propose(proposal, this.#bench.session);
    this.#forgetImport();
    this.#say(withKept(TRY_TEXT.takenOut(name), this.#bench.session));
  }

  async #answer(question: Question, choice: string): Promise<void> {
    const proposal = await this.#intake.answer(question, choice);
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
    const session = importedSession(draft, before, this.#data);
    this.#open(session, words, {
      sources: sourcesOf(proposal),
      asked: askedPlaces(questions),
      questions: questions.length,
    });
  }

  #open(session: Session, words: string, origins = NO_ORIGINS): void {
    this.#bench.open(session, origins);
    this.#say(words);
    this.#take.prepare().catch(() => {});
  }

  /** Lets go of the files and of what was made of them: somebody wants another draft. */
  #startAnew(): void {
    this.#intake.clear();
    this.#isKept = false;
    this.#showHeld();
    this.#forgetImport();
  }

  #forgetImport(): void {
    for (const name of ['questions', 'read-out']) this.#places.at(name).replaceChildren();
  }

  #clear(): void {
    forget();
    this.#attaching.clear();
    this.#bench.close();
    this.#startAnew();
    const places = this.#places;
    places.at('result').hidden = true;
    for (const name of ['form', 'checks', 'summary', 'preview']) places.at(name).replaceChildren();
    for (const name of ['words', 'slug', 'paste']) places.text(name).value = '';
    places.box('remember').checked = false;
    this.#say(TRY_TEXT.cleared);
    places.at('status').focus();
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

/** Makes the page alive. */
export function startTryPage(root: HTMLElement, data: TryData): void {
  new TryPage(root, data).start();
}
