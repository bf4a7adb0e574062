import { element } from '../../../browser/element.ts';
import { TRY_TEXT } from '../../../text/desk/try.ts';
import type { AttachmentLook } from '../../attachment-look.ts';
import type { DraftParts } from '../../draft-folder.ts';
import { failureWords } from '../page/failure.ts';
import type { Hand } from '../page/hand.ts';
import type { Places } from '../page/places.ts';
import { Unsaved } from '../page/unsaved.ts';
import { WorkerHost } from '../workers/worker-host.ts';
import type { AttachmentTasks } from './attachment-worker.ts';

type Attached = DraftParts['attachments'][number];

/** A file as it was chosen: it stands in the list at once, and is read and looked at behind it. */
interface Held {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly content: Promise<Uint8Array>;
  /** What was seen in it; a text where nobody could look. */
  readonly look: Promise<AttachmentLook | string>;
}

/** What is larger is no attachment that a reader loads on a telephone; the command refuses it too. */
const LARGEST = 100 * 1024 * 1024;

const TEXT = TRY_TEXT.attach;

/** Files that leave with the draft, each opened here first: what must not be published does not leave. */
export class Attaching {
  readonly unsaved = new Unsaved();
  readonly #places: Places;
  readonly #hand: Hand;
  #files: readonly Held[] = [];
  #host: WorkerHost<AttachmentTasks> | null = null;

  constructor(places: Places, hand: Hand, say: (words: string) => void) {
    this.#places = places;
    this.#hand = hand;
    places.on('attach', 'change', ({ currentTarget }) => {
      const input = currentTarget as HTMLInputElement;
      void this.#add([...(input.files ?? [])], say);
      input.value = '';
    });
  }

  /** Of the files that lie here now those that may leave, and how many stay, once all have been looked at. */
  async packed(): Promise<{ readonly files: readonly Attached[]; readonly held: number }> {
    const files = this.#files;
    const may = await Promise.all(files.map(async ({ look }) => mayLeave(await look)));
    const leaving = files.filter((_, index) => may[index]);
    return {
      files: await Promise.all(leaving.map(async ({ name, content }) => ({ name, content: await content }))),
      held: files.length - leaving.length,
    };
  }

  /** Takes the files of a draft that was packed before: they are opened again, whoever packed them. */
  hold(files: readonly Attached[]): void {
    this.#files = files.map(({ name, content }) => this.#held(name, content.length, async () => content));
    this.#show();
  }

  get holdsFiles(): boolean {
    return this.#files.length > 0;
  }

  clear(): void {
    this.#files = [];
    this.unsaved.clear();
    this.#show();
  }

  async #add(files: readonly File[], say: (words: string) => void): Promise<void> {
    const large = files.find(({ size }) => size > LARGEST);
    if (large) return say(TEXT.tooLarge(large.name));
    const added = files.map((file) =>
      this.#held(file.name.normalize('NFC'), file.size, async () => new Uint8Array(await file.arrayBuffer())),
    );
    const names = new Set(added.map(({ name }) => name));
    this.#files = [...this.#files.filter(({ name }) => !names.has(name)), ...added];
    this.unsaved.changed();
    this.#show();
    const { held } = await this.packed();
    // Some, or all, may have been taken out again meanwhile.
    const left = added.filter((file) => this.#files.includes(file));
    if (left.length > 0) say(held === 0 ? TEXT.added(left.length) : TEXT.held(held));
  }

  #held(name: string, size: number, read: () => Promise<Uint8Array>): Held {
    const content = read();
    return { name, size, content, look: this.#look(name, content) };
  }

  /** Opens a file in a thread of its own, whose program is fetched with the first file. */
  async #look(name: string, content: Promise<Uint8Array>): Promise<AttachmentLook | string> {
    try {
      const bytes = await content;
      const { default: AttachmentWorker } = await import('./attachment-worker.ts?worker&inline');
      this.#host ??= new WorkerHost<AttachmentTasks>(() => new AttachmentWorker());
      return await this.#host.call('look', name, bytes, new Date().toISOString());
    } catch (error) {
      return failureWords(error, null);
    }
  }

  #show(): void {
    const rows = this.#files.map((file) => {
      const { name, size } = file;
      const remove = element(
        'button',
        { type: 'button', class: 'try-go', 'aria-label': TEXT.removeLabel(name) },
        TEXT.remove,
      );
      remove.addEventListener('click', () => {
        this.#files = this.#files.filter((one) => one !== file);
        if (this.holdsFiles) this.unsaved.changed();
        else this.unsaved.clear();
        this.#show();
        this.#places.at('attach').focus();
      });
      const seen = element('div', { class: 'small', role: 'status' }, TEXT.looking);
      void file.look.then((look) => this.#hand.whenLifted(() => seen.replaceChildren(...wordsOf(look))));
      return element('li', {}, `${name}（${TEXT.size(size)}） `, remove, seen);
    });
    this.#places.at('attached').replaceChildren(...rows);
  }
}

function mayLeave(look: AttachmentLook | string): boolean {
  return typeof look !== 'string' && look.mayLeave;
}

/** What was seen, what stops the file, and what only a person can see. */
function wordsOf(look: AttachmentLook | string): readonly HTMLElement[] {
  if (typeof look === 'string') return [element('p', {}, TEXT.notLooked(look))];
  const { findings, unread } = look;
  const found = findings.map(({ severity, message, hint }) =>
    element(
      'p',
      { class: `try-message is-${severity}` },
      `${TRY_TEXT.severity[severity]}：${message}。${hint}`,
    ),
  );
  const person = unread.length === 0 ? [] : [element('p', {}, TEXT.person(unread.join('；')))];
  if (!look.mayLeave) return [element('p', {}, TEXT.stays), ...found, ...person];
  return found.length + person.length === 0 ? [element('p', {}, TEXT.clean)] : [...found, ...person];
}
