import { TRY_TEXT } from '../../../text/desk/try.ts';
import type { TryData } from '../../../view/guide/try-page.ts';
import type { PutIn } from '../files/put-in.ts';
import { isDraftArchive, listenForFiles } from '../files/put-in.ts';
import { Desk } from './desk.ts';
import { Imported } from './imported.ts';
import { offerDraft } from './offers.ts';
import { NO_ORIGINS } from './origins.ts';
import { Places } from './places.ts';
import { Returned } from './returned.ts';
import { blankSession, forget, recall } from './session.ts';
import { askBeforeLeaving } from './unsaved.ts';
import type { Step } from './wishes.ts';

/** The page 发稿前自检: what is put in, what is made of it, and what is taken away. */
class TryPage {
  readonly #desk: Desk;
  readonly #imported: Imported;
  readonly #returned: Returned;

  constructor(root: HTMLElement, data: TryData) {
    this.#desk = new Desk(new Places(root), data);
    this.#imported = new Imported(this.#desk);
    this.#returned = new Returned(this.#desk, () => this.#startAnew());
  }

  start(): void {
    const { places, errands, bench } = this.#desk;
    const pasted = listenForFiles(places, (files) => errands.wish((step) => this.#read(files, step)));
    places.on('blank', 'click', () => this.#startBlank());
    places.on('clear', 'click', () => this.#clear());
    offerDraft(this.#desk);
    askBeforeLeaving(() => this.#desk.losesWork || pasted.isUnread);
    // From then on the network may be gone.
    void errands.attempt(async () => {
      await bench.ready;
      await this.#imported.prepare();
    });
    const kept = recall();
    if (kept) {
      places.box('remember').checked = true;
      errands.wish((step) => this.#returned.goOn(kept, TRY_TEXT.recalled, step));
    }
  }

  /** Reads what was put in: a draft that was packed here, or files that make one. */
  async #read({ names, bytes }: PutIn, step: Step): Promise<void> {
    this.#desk.errands.say(TRY_TEXT.reading(names.join('、')));
    const files = await step(bytes());
    const archive = files.find(isDraftArchive);
    if (archive) return this.#returned.reopen(archive.bytes, step);
    await this.#imported.read(files, step, (template, isAgreed) =>
      this.#returned.fill(template, step, isAgreed),
    );
  }

  #startBlank(): void {
    const desk = this.#desk;
    if (!desk.mayLetGo()) return;
    const words = desk.errands.insteadOf(TRY_TEXT.blank);
    this.#startAnew();
    desk.open(blankSession(desk.data.year), words, NO_ORIGINS);
    desk.bench.unsaved.clear();
    desk.bench.goTo(['title']);
  }

  /** Lets go of the files and of what was made of them: somebody wants another draft. */
  #startAnew(): void {
    this.#desk.attaching.clear();
    this.#desk.isKept = false;
    this.#imported.clear();
  }

  #clear(): void {
    const { errands, bench, places } = this.#desk;
    const words = errands.insteadOf(TRY_TEXT.cleared);
    forget();
    bench.close();
    this.#startAnew();
    places.at('result').hidden = true;
    for (const name of ['form', 'checks', 'summary', 'preview']) places.at(name).replaceChildren();
    for (const name of ['words', 'slug', 'paste']) places.text(name).value = '';
    places.box('remember').checked = false;
    errands.say(words);
    places.at('status').focus();
  }
}

/** Makes the page alive. */
export function startTryPage(root: HTMLElement, data: TryData): void {
  new TryPage(root, data).start();
}
