import { TRY_TEXT } from '../../text/desk/try.ts';
import type { DraftParts } from '../draft-folder.ts';
import { element } from './element.ts';
import type { Places } from './places.ts';

type Attached = DraftParts['attachments'][number];

/** What is larger is no attachment that a reader loads on a telephone; the command refuses it too. */
const LARGEST = 100 * 1024 * 1024;

/** Files that leave with the draft as they are; whoever keeps the content opens them with the command before they count. */
export class Attaching {
  readonly #places: Places;
  #files: readonly Attached[] = [];

  constructor(places: Places, say: (words: string) => void) {
    this.#places = places;
    places.on('attach', 'change', ({ currentTarget }) => {
      const input = currentTarget as HTMLInputElement;
      void this.#add([...(input.files ?? [])]).then(say);
      input.value = '';
    });
  }

  get files(): readonly Attached[] {
    return this.#files;
  }

  clear(): void {
    this.#files = [];
    this.#show();
  }

  async #add(files: readonly File[]): Promise<string> {
    const large = files.find(({ size }) => size > LARGEST);
    if (large) return TRY_TEXT.attach.tooLarge(large.name);
    const read = await Promise.all(
      files.map(async (file) => ({
        name: file.name.normalize('NFC'),
        content: new Uint8Array(await file.arrayBuffer()),
      })),
    );
    const names = new Set(read.map(({ name }) => name));
    this.#files = [...this.#files.filter(({ name }) => !names.has(name)), ...read];
    this.#show();
    return TRY_TEXT.attach.added(read.length);
  }

  #show(): void {
    const rows = this.#files.map(({ name, content }) => {
      const remove = element(
        'button',
        { type: 'button', class: 'try-go', 'aria-label': TRY_TEXT.attach.removeLabel(name) },
        TRY_TEXT.attach.remove,
      );
      remove.addEventListener('click', () => {
        this.#files = this.#files.filter((one) => one.name !== name);
        this.#show();
        this.#places.at('attach').focus();
      });
      return element('li', {}, `${name}（${TRY_TEXT.attach.size(content.length)}） `, remove);
    });
    this.#places.at('attached').replaceChildren(...rows);
  }
}
