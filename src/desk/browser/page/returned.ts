import { TRY_TEXT } from '../../../text/desk/try.ts';
import type { Question } from '../../proposal.ts';
import type { Source } from '../../read/source.ts';
import { questionList } from '../questions/questions.ts';
import type { Desk } from './desk.ts';
import { NO_ORIGINS } from './origins.ts';
import type { Session } from './session.ts';
import { importedSession } from './session.ts';
import type { Step } from './wishes.ts';
import type { Workbench } from './workbench.ts';

/** Drafts that come back whole, without the files that they were made of: packed, kept on this machine, filled in. */
export class Returned {
  readonly #desk: Desk;
  readonly #startAnew: () => void;

  /** @param startAnew lets go of what lies on the page */
  constructor(desk: Desk, startAnew: () => void) {
    this.#desk = desk;
    this.#startAnew = startAnew;
  }

  /** A draft that was packed here goes on where it was left. */
  async reopen(bytes: Uint8Array, step: Step): Promise<void> {
    const { take, hand, attaching, bench } = this.#desk;
    const session = await step(take.reopen(bytes));
    if (session === null) throw new Error(TRY_TEXT.noDraft);
    await step(hand.lifted());
    if (!this.#desk.mayLetGo()) return;
    this.#startAnew();
    attaching.hold(session.attachments);
    await this.goOn(session, TRY_TEXT.reopened, step);
    bench.unsaved.clear();
  }

  /** A filled-in workbook says itself what each cell is; nothing is asked. */
  async fill(template: Source, step: Step, isAgreed: boolean): Promise<void> {
    const { take, hand } = this.#desk;
    const draft = await step(take.filled(template));
    if (draft === null) throw new Error(TRY_TEXT.noDraft);
    await step(hand.lifted());
    if (!isAgreed && !this.#desk.mayLetGo()) return;
    this.#startAnew();
    this.#desk.open(importedSession(draft, null), TRY_TEXT.filled, NO_ORIGINS);
  }

  /** A draft that was imported before, with what was left open then. */
  async goOn(session: Session, words: string, step: Step): Promise<void> {
    const { take, hand, errands, bench, places, questions: part } = this.#desk;
    const { importJson } = session;
    const { open: questions, answered } =
      importJson === null
        ? NOTHING_LEFT
        : await step((await step(take.paperWorker())).call('left', importJson));
    await step(hand.lifted());
    this.#desk.isKept = true;
    const wishes = {
      valuesOf: () => [],
      answer: (question: Question, choice: string) =>
        errands.wish((next) => this.#settle(session, question, choice, next)),
      goTo: (pointer: Parameters<Workbench['goTo']>[0]) => bench.goTo(pointer),
      mended: true,
    };
    const isAsked = questions.length + answered.length > 0;
    part.show(isAsked ? questionList(questions, wishes, answered) : []);
    places.at('read-out').replaceChildren();
    const text = questions.length === 0 ? words : `${words}${TRY_TEXT.left(questions.length)}`;
    this.#desk.open(session, text, { ...NO_ORIGINS, questions: questions.length });
  }

  async #settle(session: Session, { id }: Question, choice: string, step: Step): Promise<void> {
    const { take, errands, questions } = this.#desk;
    if (!(await step(take.settle(session, id, choice)))) return errands.say(TRY_TEXT.byHand);
    await this.goOn(session, TRY_TEXT.settled, step);
    questions.leadOn('form');
  }
}

const NOTHING_LEFT = { open: [], answered: [] } as const;
