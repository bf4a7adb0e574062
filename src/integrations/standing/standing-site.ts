import { lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chinaDay } from '../../model/date.ts';
import type { Environment } from '../../reader/disk/environment.ts';
import { codeDigest } from '../incremental/code-digest.ts';
import type { FileStates } from '../incremental/file-state.ts';
import { listDigest } from '../incremental/kept-site.ts';
import { key } from '../incremental/key.ts';
import type { PackedFiles } from '../incremental/packed-files.ts';
import { readState, STATE_FILE } from '../incremental/site-state.ts';
import { SUMS_FILE } from '../site-sums.ts';
import type { MarkedContent, MarkedFolder } from './content-marks.ts';
import { markContent } from './content-marks.ts';
import type { SiteNote, SiteTold } from './site-note.ts';
import { readNote, writeNote } from './site-note.ts';

/** What has been found out of a site before anything is read. */
export interface StandingSite extends SiteTold {
  /** How many files it has. */
  readonly size: number;
}

/** When something last came into each folder of a site, or went out of it, by path. */
type FolderTimes = ReadonlyMap<string, number>;

/** What has to be known to write down that a site stands. */
interface Finished {
  readonly told: SiteTold;
  /** Instants at which reports become public. */
  readonly publishing: readonly number[];
  /** Folders of the site that stands, as they were when all that lay in them was the site's; `null` of a new one. */
  readonly folders: FolderTimes | null;
  /** SHA-256 of its list of sums. */
  readonly list: string;
  readonly files: Pick<FileStates, 'keys'>;
}

/**
 * Knows of what the site that stands was made, so that a build that would make it again has nothing to read: of every
 * file of the content and of the site the marks on the disk are looked at, and nothing else.
 */
export class SiteWatch {
  readonly #environment: Environment;
  readonly #key: string;
  readonly #note: SiteNote | null;
  readonly #content: MarkedContent;

  /** Looks at the content as it is before anything is read. */
  constructor(environment: Environment) {
    const { content, cache, site, base, now } = environment;
    this.#environment = environment;
    this.#key = key(['standing', codeDigest(content), site.href, base, chinaDay(now)]);
    this.#note = readNote(cache);
    this.#content = markContent(content, this.#note?.content ?? null);
  }

  /** What was seen of the content; `null` where it cannot be said. */
  get seen(): MarkedFolder | null {
    return this.#content.now;
  }

  /** Folders of the site as the last build left them. */
  get folders(): FolderTimes {
    return new Map(this.#note?.folders);
  }

  /** Whether the content is what the last site was made of. */
  get isSameContent(): boolean {
    const note = this.#note;
    return (
      note !== null &&
      this.#content.isSame &&
      note.key === this.#key &&
      `${note.passed}` === `${this.#passed(note.publishing)}`
    );
  }

  /** @returns what a build would say of the site; `null` where it has to be built to say that */
  standing(): StandingSite | null {
    const { dist, cache } = this.#environment;
    const note = this.#note;
    if (note === null || !this.isSameContent || listDigest(dist) !== note.list) return null;
    const state = readState(join(cache, STATE_FILE));
    if (state === null || state.list !== note.list || !isUntouched(dist, note.folders, state.files))
      return null;
    // What was too new to be known by its marks need not be read again.
    if (this.#content.now !== null) writeNote(cache, { ...note, content: this.#content.now });
    return { ...note.told, size: state.files.size };
  }

  /** Writes down that the site stands, for the next build. */
  finish({ told, publishing, folders, list, files }: Finished): void {
    const { dist, cache } = this.#environment;
    const content = this.#content.now;
    const found = folders ?? newFolders(dist, files.keys());
    if (content === null || found === null) return;
    const passed = this.#passed(publishing);
    writeNote(cache, { key: this.#key, publishing, passed, content, list, folders: [...found], told });
  }

  /** A list of addresses goes by the true time, all else by the instant of the build. */
  #passed(publishing: readonly number[]): readonly number[] {
    const now = this.#environment.now.getTime();
    return [now, Math.min(now, Date.now())].map(
      (clock) => publishing.filter((instant) => instant <= clock).length,
    );
  }
}

/** Whether all files of a site, and nothing else, lie where they lay. */
function isUntouched(dist: string, folders: SiteNote['folders'], { columns }: PackedFiles): boolean {
  for (const [path, modified] of folders) {
    if (statSync(join(dist, path), { throwIfNoEntry: false })?.mtimeMs !== modified) return false;
  }
  const { paths, sizes, times } = columns;
  return paths.every((path, at) => {
    const stats = lstatSync(`${dist}/${path}`, { throwIfNoEntry: false });
    return stats?.isFile() === true && stats.size === sizes[at] && stats.mtimeMs === times[at];
  });
}

/**
 * Folders of a site that has just been put in place.
 * @returns `null` where something else may have been put into one of them
 */
function newFolders(dist: string, paths: Iterable<string>): FolderTimes | null {
  const timeOf = (path: string) => statSync(join(dist, path)).mtimeMs;
  const found = new Map([['', timeOf('')]]);
  const own = new Set([SUMS_FILE]);
  // The list was written last, and nothing after it but the folder itself when it took its place.
  const finished = timeOf(SUMS_FILE);
  for (const path of paths) {
    own.add(path.split('/', 1)[0] ?? path);
    for (let above = dirname(path); above !== '.' && !found.has(`${above}/`); above = dirname(above)) {
      const time = timeOf(above);
      if (time > finished) return null;
      found.set(`${above}/`, time);
    }
  }
  return readdirSync(dist).every((name) => own.has(name)) ? found : null;
}
