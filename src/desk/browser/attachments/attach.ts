import { TRY_TEXT } from '../../../text/desk/try.ts';
import type { AttachmentLook } from '../../attachment-look.ts';
import type { DraftParts } from '../../draft-folder.ts';
import { element } from '../page/element.ts';
import { failureWords } from '../page/failure.ts';
import type { Places } from '../page/places.ts';
import { WorkerHost } from '../workers/worker-host.ts';
import type { AttachmentTasks } from './attachment-worker.ts';

type Attached = DraftParts['attachments'][number];

/** A file with what was seen in it; a text where nobody could look. */
interface Held extends Attached {
  readonly look: Promise<AttachmentLook | string>;
}

/** What is larger is no attachment that a reader loads on a telephone; the command refuses it too. */
const LARGEST = 100 * 1024 * 1024;

const TEXT = TRY_TEXT.attach;

/** Files that leave with the draft, each opened here first: what must not be published does not leave. */
export class Attaching {
  readonly #places: Places;
  #files: readonly Held[] = [];
  #host: WorkerHost<AttachmentTasks> | null = null;

  constructor(places: Places, say: (words: string) => void) {
    this.#places = places;
    places.on('attach', 'change', ({ currentTarget }) => {
      const input = currentTarget as HTMLInputElement;
      void this.#add([...(input.files ?? [])]).then(say);
      input.value = '';
    });
  }

  /** The files that may leave, and how many stay, once all have been looked at. */
  async packed(): Promise<{ readonly files: readonly Attached[]; readonly held: number }> {
    const looked = await Promise.all(this.#files.map(async (file) => ({ file, look: await file.look })));
    const files = looked.flatMap(({ file: { name, content }, look }) =>
      typeof look !== 'string' && look.mayLeave ? [{ name, content }] : [],
    );
    return { files, held: looked.length - files.length };
  }

  /** Takes the files of a draft that was packed before: they are opened again, whoever packed them. */
  hold(files: readonly Attached[]): void {
    this.#files = files.map(({ name, content }) => ({ name, content, look: this.#look(name, content) }));
    this.#show();
  }

  clear(): void {
    this.#files = [];
    this.#show();
  }

  async #add(files: readonly File[]): Promise<string> {
    const large = files.find(({ size }) => size > LARGEST);
    if (large) return TEXT.tooLarge(large.name);
    const read = await Promise.all(
      files.map(async (file): Promise<Held> => {
        const name = file.name.normalize('NFC');
        const content = new Uint8Array(await file.arrayBuffer());
        return { name, content, look: this.#look(name, content) };
      }),
    );
    const names = new Set(read.map(({ name }) => name));
    this.#files = [...this.#files.filter(({ name }) => !names.has(name)), ...read];
    this.#show();
    const { held } = await this.packed();
    return held === 0 ? TEXT.added(read.length) : TEXT.held(held);
  }

  /** Opens a file in a thread of its own, whose program is fetched with the first file. */
  async #look(name: string, content: Uint8Array): Promise<AttachmentLook | string> {
    try {
      const { default: AttachmentWorker } = await import('./attachment-worker.ts?worker&inline');
      this.#host ??= new WorkerHost<AttachmentTasks>(() => new AttachmentWorker());
      return await this.#host.call('look', name, content, new Date().toISOString());
    } catch (error) {
      return failureWords(error, null);
    }
  }

  #show(): void {
    const rows = this.#files.map((file) => {
      const { name, content } = file;
      const remove = element(
        'button',
        { type: 'button', class: 'try-go', 'aria-label': TEXT.removeLabel(name) },
        TEXT.remove,
      );
      remove.addEventListener('click', () => {
        this.#files = this.#files.filter((one) => one !== file);
        this.#show();
        this.#places.at('attach').focus();
      });
      const seen = element('div', { class: 'small', role: 'status' }, TEXT.looking);
      void file.look.then((look) => seen.replaceChildren(...wordsOf(look)));
      return element('li', {}, `${name}（${TEXT.size(content.length)}） `, remove, seen);
    });
    this.#places.at('attached').replaceChildren(...rows);
  }
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
