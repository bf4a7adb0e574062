import { TRY_TEXT } from '../../../text/desk/try.ts';
import type { TryData } from '../../../view/guide/try-page.ts';
import { Attaching } from '../attachments/attach.ts';
import { QuestionPart } from '../questions/question-part.ts';
import { TakeAway } from '../taking/take.ts';
import { Errands } from './errands.ts';
import { Hand } from './hand.ts';
import type { Origins } from './origins.ts';
import type { Places } from './places.ts';
import type { Session } from './session.ts';
import { Workbench } from './workbench.ts';

/** What lies on the page 发稿前自检 whatever draft is open: the draft, its questions, its attachments, the line of state. */
export class Desk {
  readonly places: Places;
  readonly data: TryData;
  readonly hand = new Hand();
  readonly bench: Workbench;
  readonly take: TakeAway;
  readonly attaching: Attaching;
  readonly errands: Errands;
  readonly questions: QuestionPart;
  /** The draft came back without its files: others cannot be read together with it. */
  isKept = false;

  constructor(places: Places, data: TryData) {
    const say = (words: string) => this.errands.say(words);
    this.places = places;
    this.data = data;
    this.take = new TakeAway(data);
    this.errands = new Errands(places, this.hand, () => this.bench.session);
    this.questions = new QuestionPart(places);
    this.attaching = new Attaching(places, this.hand, say);
    this.bench = new Workbench(places, this.hand, data, say);
  }

  open(session: Session, words: string, origins: Origins): void {
    this.bench.open(session, origins);
    this.errands.say(words);
    this.take.prepare().catch(() => {});
  }

  /** Whether another draft may take the place of this one: asked where somebody's work would go with it. */
  mayLetGo(): boolean {
    const { session } = this.bench;
    if (session === null) return true;
    const isTheirs = this.isKept || Object.keys(session.edits).length > 0 || this.attaching.holdsFiles;
    return !isTheirs || this.errands.agreed(TRY_TEXT.replaceOwn);
  }

  /** Whether closing the page would lose what was written or read in: neither taken away nor kept on this machine. */
  get losesWork(): boolean {
    return this.attaching.unsaved.isAny || (this.bench.unsaved.isAny && !this.bench.keep());
  }

  forgetImport(): void {
    for (const name of ['questions', 'read-out']) this.places.at(name).replaceChildren();
  }
}
