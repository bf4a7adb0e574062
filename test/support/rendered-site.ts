import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { BundleWork } from '../../src/integrations/bundle/open-bundle.ts';
import type { SiteBundle } from '../../src/integrations/bundle/site-bundle.ts';
import { readEnvironment } from '../../src/reader/disk/environment.ts';
import { CACHE } from './cache.ts';
import { withKeptBundle } from './kept-bundle.ts';
import { BASE, copyContent, NOW, SITE } from './site.ts';

/** What every route makes of a content folder: by file, the key that a build keeps it by and the bytes that it has. */
export interface RenderedSite {
  readonly files: ReadonlyMap<string, { readonly key: string; readonly sha256: string }>;
}

/** What a thread is told. Plain data. */
export interface RenderTrial {
  readonly bundle: SiteBundle;
  /** Where it may unpack the pages: within the project, where packages are found. */
  readonly folder: string;
}

const THREAD = new URL('./rendered-site-thread.ts', import.meta.url);

/** Renders a content folder again and again, however it is edited meanwhile, by the same bundled pages. */
export class SiteRenderer {
  /** What is rendered. Its `pages/` are code, and may not be edited. */
  readonly content: string;
  readonly #bundle: SiteBundle;
  readonly #folder: string;
  /** Where things lie. */
  readonly #env: Readonly<Record<string, string>>;

  private constructor(
    content: string,
    bundle: SiteBundle,
    folder: string,
    env: Readonly<Record<string, string>>,
  ) {
    this.content = content;
    this.#bundle = bundle;
    this.#folder = folder;
    this.#env = env;
  }

  /** @param name of a folder of its own, with a copy of the content of the project */
  static async open(name: string): Promise<SiteRenderer> {
    const folder = join(CACHE, name);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const content = await copyContent(join(folder, 'content'));
    const env = {
      MINGJI_CONTENT: content,
      MINGJI_DIST: join(folder, 'dist'),
      MINGJI_CACHE: join(folder, 'cache'),
      MINGJI_BASE: BASE,
      MINGJI_SITE: SITE,
      MINGJI_NOW: NOW,
    };
    const before = { ...process.env };
    // The bundler is a process of its own, which asks the variables.
    Object.assign(process.env, env);
    try {
      const bundle = await withKeptBundle(env, () => new BundleWork(readEnvironment(env)).open());
      return new SiteRenderer(content, bundle, folder, env);
    } finally {
      for (const name of Object.keys(env)) delete process.env[name];
      Object.assign(process.env, before);
    }
  }

  /** @returns `null` where the check refuses the content */
  render(now: string = NOW): Promise<RenderedSite | null> {
    const trial: RenderTrial = { bundle: this.#bundle, folder: join(this.#folder, 'entry') };
    return new Promise((resolve, reject) => {
      const thread = new Worker(THREAD, {
        workerData: trial,
        env: { ...process.env, ...this.#env, MINGJI_NOW: now },
      });
      thread.on('message', resolve);
      thread.on('error', reject);
      thread.on('exit', (code) => {
        if (code !== 0) reject(new Error(`The thread ended with ${code}`));
      });
    });
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
