import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../../reader/disk/environment.ts';
import { codeDigest } from '../incremental/code-digest.ts';
import { key } from '../incremental/key.ts';
import { growSlowly } from '../slow-heap.ts';
import { PAGES_FOLDER, WORK_FOLDER } from './bundle-folders.ts';
import type { SiteBundle } from './site-bundle.ts';
import { keepBundle, readBundle } from './site-bundle.ts';

/** Where the cache keeps the bundle. */
export const BUNDLE_FILE = join('bundle', 'bundle.bin');
const PROCESS = fileURLToPath(new URL('./bundle-process.ts', import.meta.url));

/**
 * How the bundler, which is no JavaScript, keeps memory (options of its allocator, mimalloc): what is free is given back at
 * once, and nothing is taken ahead. Of 1.3 GB it needs 0.9, and an eighth more processor time.
 */
const LEAN_MEMORY = { MIMALLOC_PURGE_DELAY: '0', MIMALLOC_ARENA_EAGER_COMMIT: '0' };

/**
 * What a bundle is made of: the code with the site's own pages, the address, and the project's folder, which is written
 * into it. Where the content lies is not: from another folder the same pages give the same bundle.
 */
export function bundleKey({ content, site, base }: Environment): string {
  return key(['bundle', codeDigest(content), site.href, base, WORK_FOLDER]);
}

/** The bundle of the last build while it is made of the same, else a new one. */
export class BundleWork {
  readonly #environment: Environment;
  #child: ChildProcess | null = null;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** Makes or finds the bundle. */
  async open(): Promise<SiteBundle> {
    const { cache } = this.#environment;
    const own = bundleKey(this.#environment);
    const kept = readBundle(join(cache, BUNDLE_FILE), own);
    if (kept !== null) return kept;
    // Of other code every page is another one.
    growSlowly();
    const file = join(emptyFolder('made'), 'bundle.bin');
    this.#stagePages();
    await this.#make([emptyFolder('site'), file, own]);
    const made = readBundle(file, own);
    if (made === null) throw new Error(`The bundle of the pages is not in ${file}`);
    keepBundle(join(cache, BUNDLE_FILE), made);
    return made;
  }

  /** Lets a bundle go that nobody waits for any more. */
  stop(): void {
    this.#child?.kill('SIGKILL');
  }

  /** Bundled pages name their files, so these lie in one place whatever the folder they come from. */
  #stagePages(): void {
    rmSync(PAGES_FOLDER, { recursive: true, force: true });
    if (existsSync(this.#pages)) cpSync(this.#pages, PAGES_FOLDER, { recursive: true, dereference: true });
  }

  get #pages(): string {
    return join(this.#environment.content, 'pages');
  }

  /** What the bundler says of a page, about the file that its maintainer knows. */
  #inContent(said: string): string {
    return said.replaceAll(PAGES_FOLDER, this.#pages);
  }

  #make(args: readonly string[]): Promise<void> {
    return new Promise((done, reject) => {
      const child = fork(PROCESS, args, {
        stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
        execArgv: [],
        // What is published is for readers, whatever the shell of the editor or a test says: packages choose by it.
        env: { ...LEAN_MEMORY, ...process.env, NODE_ENV: 'production' },
      });
      this.#child = child;
      let said = '';
      child.stderr?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
      child.on('error', reject);
      child.on('close', (code) => {
        this.#child = null;
        if (code === 0) done();
        else reject(new Error(this.#inContent(said).trim() || `The bundler ended with ${code}`));
      });
    });
  }
}

/**
 * Puts the modules of a bundle where they can be loaded.
 * @returns the one that the others are reached from
 */
export function unpackEntry({ entry, entryFile }: SiteBundle): string {
  const folder = emptyFolder('entry');
  for (const [path, bytes] of entry) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return join(folder, entryFile);
}

/** Removes what builds work in. */
export function clearBundleWork(): void {
  rmSync(WORK_FOLDER, { recursive: true, force: true });
}

function emptyFolder(name: string): string {
  const folder = join(WORK_FOLDER, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
