import { unzipSync } from 'fflate';
import { UnreadableFile } from './unreadable.ts';

/** One part of a document is text; fifty million characters are no report. */
const LARGEST_PART = 50_000_000;
const LARGEST_WHOLE = 150_000_000;

/** The parts of an Office file by name. Sizes are judged by what the archive declares, before anything is unpacked. */
export function openZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  let whole = 0;
  const names: string[] = [];
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        whole += originalSize;
        if (originalSize > LARGEST_PART || whole > LARGEST_WHOLE) throw new UnreadableFile('too-large');
        return wanted(name);
      },
    });
    const found = new Map(Object.entries(parts));
    // A name without its bytes tells that a part is there which nobody should open.
    for (const name of names) if (!found.has(name)) found.set(name, new Uint8Array());
    return found;
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('broken', error);
  }
}
