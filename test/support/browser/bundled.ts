import { execFile } from 'node:child_process';
import { chmodSync, createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { CACHE, fillOnce, PROJECT } from '../cache.ts';

const UNPACK = fileURLToPath(new URL('unpack.ts', import.meta.url));
/** The oldest C library that the browser's own libraries run on, as [major, minor]. */
const OLDEST_GLIBC = [2, 34] as const;

interface ReportHeader {
  readonly header: { readonly glibcVersionRuntime?: string };
}

/** Whether the browser that came with the packages runs on this machine: Linux x64 with a recent glibc. */
export function bundledRunsHere(): boolean {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false;
  const { glibcVersionRuntime = '0.0' } = (process.report.getReport() as ReportHeader).header;
  const [major = 0, minor = 0] = glibcVersionRuntime.split('.').map(Number);
  return major > OLDEST_GLIBC[0] || (major === OLDEST_GLIBC[0] && minor >= OLDEST_GLIBC[1]);
}

function folder(name = '@sparticuz/chromium'): string {
  const manifest = join(PROJECT, 'node_modules', name, 'package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return join(CACHE, `chromium-${version}`);
}

/** Where the bundled browser is once {@link unpackBundled} has run. */
export const bundledExecutable = (): string => join(folder(), 'chromium');

/** The system libraries that go with it; for the environment of the browser's process alone. */
export const bundledLibraries = (): string => join(folder(), 'al2023', 'lib');

/** Unpacks the browser unless that is done: 211 MB, about 2.5 seconds. */
export async function unpackBundled(): Promise<void> {
  await fillOnce(folder(), async (empty) => {
    // The package unpacks into the temporary folder of its process: a process of its own gets this one.
    await promisify(execFile)(process.execPath, [UNPACK], { env: { ...process.env, TMPDIR: empty } });
    chmodSync(join(empty, 'chromium'), 0o755);
  });
}

/**
 * The last Chromium of Windows 7, which offices still have: what readers and editors use must run in it too. It is the
 * same package in an earlier version.
 */
const OLD = 'chromium-2023';

/** Where the old browser is once {@link unpackOld} has run. */
export const oldExecutable = (): string => join(folder(OLD), 'chromium');

/** Unpacks the old browser unless that is done. */
export async function unpackOld(): Promise<void> {
  await fillOnce(folder(OLD), async (empty) => {
    const packed = createReadStream(join(PROJECT, 'node_modules', OLD, 'bin', 'chromium.br'));
    await pipeline(
      packed,
      createBrotliDecompress(),
      createWriteStream(join(empty, 'chromium'), { mode: 0o755 }),
    );
  });
}
