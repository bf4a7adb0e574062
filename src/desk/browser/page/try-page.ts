import { TRY_TEXT } from '../../../text/desk/try.ts';
import type { TryData } from '../../../view/guide/try-page.ts';
import type { Proposal, Question } from '../../proposal.ts';
import type { Source } from '../../read/source.ts';
import { sourcesOf, valuesAbout } from '../../value-places.ts';
import { Attaching } from '../attachments/attach.ts';
import { heldFiles } from '../files/held-files.ts';
import { Intake } from '../files/intake.ts';
import type { PutIn } from '../files/put-in.ts';
import { isDraftArchive, listenForFiles } from '../files/put-in.ts';
import { readTable, unreadable, valuesIn } from '../files/read-table.ts';
import { QuestionPart } from '../questions/question-part.ts';
import { askedPlaces, questionList } from '../questions/questions.ts';
import { registerNames } from '../questions/register-names.ts';
import { TakeAway } from '../taking/take.ts';
import { Errands } from './errands.ts';
import { withKept } from './failure.ts';
import { Hand } from './hand.ts';
import { offerDraft } from './offers.ts';
import { Places } from './places.ts';
import { leadTo, renew } from './renewed.ts';
import type { Session } from './session.ts';
import { blankSession, forget, importedSession, recall } from './session.ts';
import type { Step } from './wishes.ts';
import { NO_ORIGINS, Workbench } from './workbench.ts';

/** The page 发稿前自检: what is put in, what is made of it, and what is taken away. */
class TryPage {
  readonly #places: Places;
  readonly #data: TryData;
  readonly #bench: Workbench;
  readonly #take: TakeAway;
  readonly #attaching: Attaching;
  readonly #hand = new Hand();
  readonly #errands: Errands;
  readonly #questions: QuestionPart;
  #intake = new Intake();
  /** The draft came back without its files: others cannot be read together with it. */
  #isKept = false;

  constructor(root: HTMLElement, data: TryData) {
    const places = new Places(root);
    const say = (words: string) => this.#errands.say(words);
    this.#places = places;
    this.#data = data;
    this.#take = new TakeAway(data);
    this.#errands = new Errands(places, this.#hand, () => this.#bench.session);
    this.#questions = new QuestionPart(places);
    this.#attaching = new Attaching(places, this.#hand, say);
    this.#bench = new Workbench(places, this.#hand, data, say);
  }

  start(): void {
    const places = this.#places;
    listenForFiles(places, (files) => this.#errands.wish((step) => this.#read(files, step)));
    places.on('blank', 'click', () => {
      if (!this.#mayLetGo()) return;
      const words = this.#errands.insteadOf(TRY_TEXT.blank);
      this.#startAnew();
      this.#open(blankSession(this.#data.year), words);
      this.#bench.goTo(['title']);
    });
    places.on('clear', 'click', () => this.#clear());
    offerDraft(places, this.#bench, this.#take, this.#attaching, this.#errands);
    // From then on the network may be gone.
    void this.#errands.attempt(async () => {
      await this.#bench.ready;
      await this.#intake.prepare();
    });
    const kept = recall();
    if (kept) {
      places.box('remember').checked = true;
      this.#errands.wish((step) => this.#goOn(kept, TRY_TEXT.recalled, step));
    }
  }

  /** Reads what was put in; a draft that was packed here goes on where it was left. */
  async #read({ names, bytes }: PutIn, step: Step): Promise<void> {
    this.#errands.say(TRY_TEXT.reading(names.join('、')));
    const files = await step(bytes());
    const archive = files.find(isDraftArchive);
    if (archive) return this.#reopen(archive.bytes, step);
    // A draft that came back cannot be read together with files: whether they make another one is asked.
    const replaces = this.#isKept;
    if (replaces && !this.#errands.agreed(TRY_TEXT.replaceKept)) return;
    const { proposal, template } = await step(this.#intake.read(files));
    if (template) return this.#fill(template, step, replaces);
    await step(this.#hand.lifted());
    const unread = unreadable(proposal);
    this.#places.at('unread').replaceChildren(...unread);
    this.#showHeld();
    if (unread.length === files.length)
      return this.#errands.say(withKept(TRY_TEXT.unread, this.#bench.session));
    await this.#propose(proposal, step, replaces);
    this.#isKept = false;
  }

  async #reopen(bytes: Uint8Array, step: Step): Promise<void> {
    const session = await step(this.#take.reopen(bytes));
    if (session === null) throw new Error(TRY_TEXT.noDraft);
    await step(this.#hand.lifted());
    if (!this.#mayLetGo()) return;
    this.#startAnew();
    this.#attaching.hold(session.attachments);
    await this.#goOn(session, TRY_TEXT.reopened, step);
  }

  /** A filled-in workbook says itself what each cell is; nothing is asked. */
  async #fill(template: Source, step: Step, isAgreed: boolean): Promise<void> {
    const draft = await step(this.#take.filled(template));
    if (draft === null) throw new Error(TRY_TEXT.noDraft);
    await step(this.#hand.lifted());
    if (!isAgreed && !this.#mayLetGo()) return;
    this.#startAnew();
    this.#open(importedSession(draft, null, this.#data), TRY_TEXT.filled);
  }

  /** A draft that was imported before, whose files are not at hand, with what was left open then. */
  async #goOn(session: Session, words: string, step: Step): Promise<void> {
    const { importJson } = session;
    const { open: questions, answered } =
      importJson === null
        ? NOTHING_LEFT
        : await step((await step(this.#take.paperWorker())).call('left', importJson));
    await step(this.#hand.lifted());
    this.#isKept = true;
    const wishes = {
      valuesOf: () => [],
      answer: (question: Question, choice: string) =>
        this.#errands.wish((next) => this.#settle(session, question, choice, next)),
      goTo: (pointer: Parameters<Workbench['goTo']>[0]) => this.#bench.goTo(pointer),
      mended: true,
    };
    const isAsked = questions.length + answered.length > 0;
    this.#questions.show(isAsked ? questionList(questions, wishes, answered) : []);
    this.#places.at('read-out').replaceChildren();
    const text = questions.length === 0 ? words : `${words}${TRY_TEXT.left(questions.length)}`;
    this.#open(session, text, { ...NO_ORIGINS, questions: questions.length });
  }

  async #settle(session: Session, { id }: Question, choice: string, step: Step): Promise<void> {
    if (!(await step(this.#take.settle(session, id, choice)))) return this.#errands.say(TRY_TEXT.byHand);
    await this.#goOn(session, TRY_TEXT.settled, step);
    this.#questions.leadOn('form');
  }

  #showHeld(): void {
    const takeOut = (name: string) => this.#errands.wish((step) => this.#takeOut(name, step));
    renew(this.#places.at('held'), heldFiles(this.#intake.files, takeOut));
  }

  async #takeOut(name: string, step: Step): Promise<void> {
    if (!this.#intake.files.includes(name)) return;
    this.#errands.say(TRY_TEXT.takingOut(name));
    const proposal = await step(this.#intake.without(name));
    await step(this.#hand.lifted());
    this.#showHeld();
    leadTo(this.#places.at('status'));
    if (proposal !== null) return this.#propose(proposal, step);
    this.#forgetImport();
    this.#errands.say(withKept(TRY_TEXT.takenOut(name), this.#bench.session));
  }

  async #answer(question: Question, choice: string, step: Step): Promise<void> {
    await this.#propose(await step(this.#intake.answer(question, choice)), step);
    this.#questions.leadOn(':scope > form');
  }

  /**
   * Makes a draft of what was read, keeping what somebody has changed in the draft of the same files.
   * @param isAnother whether it takes the place of a draft of other files
   */
  async #propose(proposal: Proposal, step: Step, isAnother = false): Promise<void> {
    const { leftOut } = proposal;
    const checker = await step(this.#bench.ready);
    const draft = await step(checker.call('draft', proposal, this.#intake.answers, this.#data.year));
    await step(this.#hand.lifted());
    const questions = [...draft.questions, ...proposal.questions];
    const answered = [...draft.answered, ...proposal.answered];
    const wishes = {
      valuesOf: (question: Question) => valuesAbout(question, proposal),
      namesFor: ({ id }: Question) => registerNames(id, this.#data),
      answer: (question: Question, choice: string) =>
        this.#errands.wish((next) => this.#answer(question, choice, next)),
      goTo: (pointer: Parameters<Workbench['goTo']>[0]) => this.#bench.goTo(pointer),
    };
    this.#questions.show(questionList(questions, wishes, answered));
    this.#places.at('read-out').replaceChildren(...readTable(proposal));
    const words = TRY_TEXT.read(valuesIn(proposal).length, questions.length, leftOut.length);
    if (isAnother) this.#attaching.clear();
    const session = importedSession(draft, isAnother ? null : this.#bench.session, this.#data);
    this.#open(session, words, {
      sources: sourcesOf(proposal),
      asked: askedPlaces(questions),
      questions: questions.length,
    });
  }

  #open(session: Session, words: string, origins = NO_ORIGINS): void {
    this.#bench.open(session, origins);
    this.#errands.say(words);
    this.#take.prepare().catch(() => {});
  }

  /** Whether another draft may take the place of this one: asked where somebody's work would go with it. */
  #mayLetGo(): boolean {
    const { session } = this.#bench;
    if (session === null) return true;
    const isTheirs = this.#isKept || Object.keys(session.edits).length > 0 || this.#attaching.holdsFiles;
    return !isTheirs || this.#errands.agreed(TRY_TEXT.replaceOwn);
  }

  /** Lets go of the files and of what was made of them: somebody wants another draft. */
  #startAnew(): void {
    this.#attaching.clear();
    this.#intake.stop();
    this.#intake = new Intake();
    this.#isKept = false;
    this.#showHeld();
    this.#forgetImport();
  }

  #forgetImport(): void {
    for (const name of ['questions', 'read-out']) this.#places.at(name).replaceChildren();
  }

  #clear(): void {
    const words = this.#errands.insteadOf(TRY_TEXT.cleared);
    forget();
    this.#bench.close();
    this.#startAnew();
    const places = this.#places;
    places.at('result').hidden = true;
    for (const name of ['form', 'checks', 'summary', 'preview']) places.at(name).replaceChildren();
    for (const name of ['words', 'slug', 'paste']) places.text(name).value = '';
    places.box('remember').checked = false;
    this.#errands.say(words);
    places.at('status').focus();
  }
}

const NOTHING_LEFT = { open: [], answered: [] } as const;

/** Makes the page alive. */
export function startTryPage(root: HTMLElement, data: TryData): void {
  new TryPage(root, data).start();
}
