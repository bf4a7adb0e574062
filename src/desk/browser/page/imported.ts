import { TRY_TEXT } from '../../../text/desk/try.ts';
import type { Proposal, Question } from '../../proposal.ts';
import type { FileBytes } from '../../read/file.ts';
import type { Source } from '../../read/source.ts';
import { sourcesOf, valuesAbout } from '../../value-places.ts';
import { heldFiles } from '../files/held-files.ts';
import { Intake } from '../files/intake.ts';
import { readTable, unreadable, valuesIn } from '../files/read-table.ts';
import { askedPlaces, questionList } from '../questions/questions.ts';
import { registerNames } from '../questions/register-names.ts';
import type { Desk } from './desk.ts';
import { withKept } from './failure.ts';
import { leadTo, renew } from './renewed.ts';
import { importedSession } from './session.ts';
import type { Step } from './wishes.ts';
import type { Workbench } from './workbench.ts';

/** The draft that is made of files: read together, asked about, and made again with every answer. */
export class Imported {
  readonly #desk: Desk;
  #intake = new Intake();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  prepare(): Promise<void> {
    return this.#intake.prepare();
  }

  /**
   * Reads files with those that lie here.
   * @param fill takes a workbook of this site that was filled in, with whether its taking the place was agreed to
   */
  async read(
    files: readonly FileBytes[],
    step: Step,
    fill: (template: Source, isAgreed: boolean) => Promise<void>,
  ): Promise<void> {
    const desk = this.#desk;
    // A draft that came back cannot be read together with files: whether they make another one is asked.
    const replaces = desk.isKept;
    if (replaces && !desk.errands.agreed(TRY_TEXT.replaceKept)) return;
    const { proposal, template } = await step(this.#intake.read(files));
    if (template) return fill(template, replaces);
    await step(desk.hand.lifted());
    const unread = unreadable(proposal);
    desk.places.at('unread').replaceChildren(...unread);
    this.#showHeld();
    if (unread.length === files.length)
      return desk.errands.say(withKept(TRY_TEXT.unread, desk.bench.session));
    await this.#propose(proposal, step, replaces);
    desk.isKept = false;
  }

  /** Lets go of the files and of what was made of them. */
  clear(): void {
    this.#intake.stop();
    this.#intake = new Intake();
    this.#showHeld();
    this.#desk.forgetImport();
  }

  #showHeld(): void {
    const { errands, places } = this.#desk;
    const takeOut = (name: string) => errands.wish((step) => this.#takeOut(name, step));
    renew(places.at('held'), heldFiles(this.#intake.files, takeOut));
  }

  async #takeOut(name: string, step: Step): Promise<void> {
    const { errands, hand, places, bench } = this.#desk;
    if (!this.#intake.files.includes(name)) return;
    errands.say(TRY_TEXT.takingOut(name));
    const proposal = await step(this.#intake.without(name));
    await step(hand.lifted());
    this.#showHeld();
    leadTo(places.at('status'));
    if (proposal !== null) return this.#propose(proposal, step);
    this.#desk.forgetImport();
    errands.say(withKept(TRY_TEXT.takenOut(name), bench.session));
  }

  async #answer(question: Question, choice: string, step: Step): Promise<void> {
    await this.#propose(await step(this.#intake.answer(question, choice)), step);
    this.#desk.questions.leadOn(':scope > form');
  }

  /**
   * Makes a draft of what was read, keeping what somebody has changed in the draft of the same files.
   * @param isAnother whether it takes the place of a draft of other files
   */
  async #propose(proposal: Proposal, step: Step, isAnother = false): Promise<void> {
    const { bench, data, hand, errands, places, attaching, questions: part } = this.#desk;
    const { leftOut } = proposal;
    const checker = await step(bench.ready);
    const draft = await step(checker.call('draft', proposal, this.#intake.answers, data.year));
    await step(hand.lifted());
    const questions = [...draft.questions, ...proposal.questions];
    const answered = [...draft.answered, ...proposal.answered];
    const wishes = {
      valuesOf: (question: Question) => valuesAbout(question, proposal),
      namesFor: ({ id }: Question) => registerNames(id, data),
      answer: (question: Question, choice: string) =>
        errands.wish((next) => this.#answer(question, choice, next)),
      goTo: (pointer: Parameters<Workbench['goTo']>[0]) => bench.goTo(pointer),
    };
    part.show(questionList(questions, wishes, answered));
    places.at('read-out').replaceChildren(...readTable(proposal));
    const words = TRY_TEXT.read(valuesIn(proposal).length, questions.length, leftOut.length);
    if (isAnother) attaching.clear();
    const session = importedSession(draft, isAnother ? null : bench.session);
    this.#desk.open(session, words, {
      sources: sourcesOf(proposal),
      asked: askedPlaces(questions),
      questions: questions.length,
    });
  }
}
