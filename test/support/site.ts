import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { CACHE, PROJECT } from './cache.ts';
import { commandLine } from './command-line.ts';
import { withKeptBundle } from './kept-bundle.ts';

/** A build of the whole site by the command that editors use, in its own process. */
export interface BuiltSite {
  readonly code: number | null;
  /** Everything the command said. */
  readonly output: string;
  readonly dist: string;
  /** Text of one file of the site. */
  read(path: string): Promise<string>;
  /** Paths of all files, sorted. */
  files(): Promise<readonly string[]>;
}

export interface SiteOptions {
  /** Content folder; the repository's own by default. */
  readonly content?: string;
  readonly base?: string;
  readonly site?: string;
  readonly now?: string;
  /** Built over by the next build of the same folder, as an editor's `dist` is. */
  readonly dist: string;
  /** Beside the site unless it is given. */
  readonly cache?: string;
  /** Takes nothing from earlier builds. */
  readonly clean?: boolean;
  /** Bundles the pages itself unless its own cache holds the bundle: where what befalls the bundle is tested. */
  readonly ownBundle?: boolean;
  /** In how many threads the pages are rendered; as many as are worth while by default. */
  readonly threads?: 1 | 2;
}

/** Where and when sites are built unless a test says otherwise. */
export const BASE = '/';
export const SITE = 'https://mingji.example';
export const NOW = '2026-01-01T00:00:00+08:00';

export async function buildSite(options: SiteOptions): Promise<BuiltSite> {
  const { dist } = options;
  const args = [
    ...(options.clean ? ['--clean'] : []),
    ...(options.threads ? ['--threads', String(options.threads)] : []),
  ];
  const env = {
    MINGJI_CONTENT: options.content ?? join(PROJECT, 'content'),
    MINGJI_DIST: dist,
    MINGJI_CACHE: options.cache ?? `${dist}.cache`,
    MINGJI_BASE: options.base ?? BASE,
    MINGJI_SITE: options.site ?? SITE,
    MINGJI_NOW: options.now ?? NOW,
  };
  const build = () => run('src/cli/build.ts', args, env);
  const { code, output } = await (options.ownBundle ? build() : withKeptBundle(env, build));
  return siteAt(dist, code, output);
}

function siteAt(dist: string, code: number | null, output: string): BuiltSite {
  return {
    code,
    output,
    dist,
    read: (path) => readFile(join(dist, path), 'utf8'),
    files: async () =>
      (await readdir(dist, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .sort(),
  };
}

/**
 * The repository's own content as a site, built once for all tests of a run: these only read it.
 *
 * @throws Error with everything the build said, if it failed
 */
export async function sharedSite(): Promise<BuiltSite> {
  const dist = join(CACHE, 'shared-site');
  const mark = `${dist}.run`;
  const run = process.env['MINGJI_TEST_RUN'] ?? '';
  const built = run !== '' && (await readFile(mark, 'utf8').catch(() => null)) === run;
  const site = built ? siteAt(dist, 0, '') : await buildSite({ dist });
  if (site.code !== 0) throw new Error(site.output);
  await writeFile(mark, run);
  return site;
}

/**
 * The site of the founding report alone, made anew once for all tests of a run. These only read it, or change a copy:
 * see {@link copySite}.
 */
export function sharedRealSite(): Promise<BuiltSite> {
  return madeOnce('shared-real-site', copyRealContent);
}

/** The site of the golden content, made anew once for all tests of a run, which only read it. */
export function sharedGoldenSite(): Promise<BuiltSite> {
  return madeOnce('shared-golden-site', copyGoldenContent);
}

async function madeOnce(name: string, copy: (to: string) => Promise<string>): Promise<BuiltSite> {
  const dist = join(CACHE, name);
  const mark = `${dist}.run`;
  const run = process.env['MINGJI_TEST_RUN'] ?? '';
  const [built, output = ''] = (await readFile(mark, 'utf8').catch(() => '')).split('\n\n');
  if (run !== '' && built === run) return siteAt(dist, 0, output);
  for (const last of [dist, `${dist}.cache`]) await rm(last, { recursive: true, force: true });
  const site = await buildSite({ content: await copy(`${dist}.content`), dist });
  if (site.code !== 0) throw new Error(site.output);
  await writeFile(mark, `${run}\n\n${site.output}`);
  return site;
}

/** Copies a site with what is kept of it, as if it had been built there. */
export async function copySite({ dist }: BuiltSite, to: string): Promise<BuiltSite> {
  for (const [from, into] of [
    [dist, to],
    [`${dist}.cache`, `${to}.cache`],
  ] as const) {
    await rm(into, { recursive: true, force: true });
    // With its times, by which a build knows the files that it wrote.
    await cp(from, into, { recursive: true, preserveTimestamps: true });
  }
  return siteAt(to, 0, '');
}

/** Runs a command of the project and waits for its end. */
export function run(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, commandLine(file, args), {
      cwd: PROJECT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** An empty folder inside the project's cache, where packages can be found. */
export async function scratchFolder(name: string): Promise<string> {
  await mkdir(CACHE, { recursive: true });
  return mkdtemp(join(CACHE, `${name}-`));
}

/** A copy of the repository's content to change. */
export async function copyContent(to: string): Promise<string> {
  await rm(to, { recursive: true, force: true });
  await cp(join(PROJECT, 'content'), to, { recursive: true });
  return to;
}

/** A copy that publishes the founding report alone, as a site does that switches the examples off: built sooner. */
export async function copyRealContent(to: string): Promise<string> {
  const file = join(await copyContent(to), 'site.json');
  const site = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...site, showExamples: false }, null, 2));
  return to;
}

/** A copy of the small content that has one of everything. */
export async function copyGoldenContent(to: string): Promise<string> {
  await rm(to, { recursive: true, force: true });
  await cp(join(PROJECT, 'test/sites/golden/content'), to, { recursive: true });
  return to;
}
