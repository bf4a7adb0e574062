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
  listenForChosen(places, (files) =>
    take({ names: files.map(({ name }) => name), bytes: () => bytesOf(files) }),
  );
  places.on('paste-button', 'click', () => {
    const text = places.text('paste').value;
    if (text.trim() === '') return places.text('paste').focus();
    taken = text;
    take({
      names: [PASTED],
      bytes: async () => [{ name: PASTED, bytes: new TextEncoder().encode(text) }],
    });
  });
  return {
    get isUnread() {
      const text = places.text('paste').value;
      return text.trim() !== '' && text !== taken;
    },
  };
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

const PASTED = TRY_TEXT.pasted;

/** The only archive that is a draft and no document: one with a report in it. */
export function isDraftArchive({ name }: FileBytes): boolean {
  return /\.zip$/i.test(name);
}
