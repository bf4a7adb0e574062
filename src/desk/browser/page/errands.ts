import { TRY_TEXT } from '../../../text/desk/try.ts';
import { failureWords } from './failure.ts';
import type { Hand } from './hand.ts';
import type { Places } from './places.ts';
import type { Session } from './session.ts';
import type { Step } from './wishes.ts';
import { Dropped, Wishes } from './wishes.ts';

/** What somebody asks the page for, one after another, and the line that says what came of it. */
export class Errands {
  readonly #places: Places;
  readonly #hand: Hand;
  readonly #session: () => Session | null;
  readonly #wishes = new Wishes();
  /** What is to be read in the line of state; written once no hand is down. */
  #words = '';

  /** @param session the draft that is open, to whose writer failures are told */
  constructor(places: Places, hand: Hand, session: () => Session | null) {
    this.#places = places;
    this.#hand = hand;
    this.#session = session;
  }

  say(words: string): void {
    this.#words = words;
    this.#hand.whenLifted(() => {
      this.#places.at('status').textContent = this.#words;
    });
  }

  /** Does something with the draft, after what was asked for before. */
  wish(wish: (step: Step) => Promise<void>): void {
    void this.attempt(() => this.#wishes.run(wish));
  }

  /**
   * Waits until everything is done that was asked for before.
   * @throws Dropped where that was let go of
   */
  turn<T>(take: () => T): Promise<T> {
    return this.#wishes.run(async () => take());
  }

  /** Does something that may fail, and says so if it does. */
  async attempt(run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      // Whoever let go of it has said so.
      if (!(error instanceof Dropped)) this.say(failureWords(error, this.#session()));
    }
  }

  /** Whether somebody agrees to what would take away what stands here; a no is said to have kept it. */
  agreed(question: string): boolean {
    if (confirm(question)) return true;
    this.say(TRY_TEXT.kept);
    return false;
  }

  /**
   * Lets go of everything that is not done yet.
   * @param words what is done instead
   * @returns the same, with that other things were stopped for it, if any were
   */
  insteadOf(words: string): string {
    return this.#wishes.drop() === 0 ? words : `${words}${TRY_TEXT.stopped}`;
  }
}
