import { TRY_TEXT } from '../../../text/desk/try.ts';
import type { FileBytes } from '../../read/file.ts';
import type { Places } from '../page/places.ts';
import { bytesOf } from './intake.ts';

/** What somebody put in: its names at once, its bytes when it is its turn. */
export interface PutIn {
  readonly names: readonly string[];
  readonly bytes: () => Promise<readonly FileBytes[]>;
}

/** What stands in the field for pasted text. */
export interface Pasted {
  /** Whether it has not been read since it was typed. */
  readonly isUnread: boolean;
}

/** The ways to put something in: chosen, dropped, pasted. Each ends in files. */
export function listenForFiles(places: Places, take: (files: PutIn) => void): Pasted {
  let taken = '';
  const field = places.text('paste');
  const page = pastedPage(field);
  listenForChosen(places, (files) =>
    take({ names: files.map(({ name }) => name), bytes: () => bytesOf(files) }),
  );
  places.on('paste-button', 'click', () => {
    const text = field.value;
    if (text.trim() === '') return field.focus();
    taken = text;
    const html = page();
    const name = html === null ? TRY_TEXT.pasted : TRY_TEXT.pastedPage;
    take({
      names: [name],
      bytes: async () => [{ name, bytes: new TextEncoder().encode(html ?? text) }],
    });
  });
  return {
    get isUnread() {
      const text = field.value;
      return text.trim() !== '' && text !== taken;
    },
  };
}

/**
 * What stands in the field as it was copied, with the merged cells of its tables; `null` where there were none, or
 * where somebody typed in it since.
 */
function pastedPage(field: HTMLElement & { readonly value: string }): () => string | null {
  let copied: string | null = null;
  let shown = '';
  field.addEventListener('paste', (event) => {
    const isWhole = field.value.trim() === '';
    const html = event.clipboardData?.getData('text/html') ?? '';
    copied = isWhole && /<table[\s>]/i.test(html) ? html : null;
    field.addEventListener('input', () => (shown = field.value), { once: true });
  });
  return () => (field.value === shown ? copied : null);
}

/** Files that are chosen in the field or dropped anywhere on the page. */
export function listenForChosen(places: Places, take: (files: readonly File[]) => void): void {
  const input = places.at('files') as HTMLInputElement;
  const give = (files: FileList | null | undefined) => {
    if (files && files.length > 0) take([...files]);
  };
  input.addEventListener('change', () => {
    give(input.files);
    // The same file may be chosen again after it was mended.
    input.value = '';
  });

  const drop = places.at('drop');
  const over = (isOver: boolean) => drop.classList.toggle('is-over', isOver);
  // Anywhere on the page: a file that misses the field would otherwise replace the page and all that was typed.
  addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    over(true);
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) over(false);
  });
  addEventListener('drop', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    over(false);
    give(event.dataTransfer.files);
  });
}

/** The only archive that is a draft and no document: one with a report in it. */
export function isDraftArchive({ name }: FileBytes): boolean {
  return /\.zip$/i.test(name);
}
