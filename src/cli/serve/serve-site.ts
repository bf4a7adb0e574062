import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../reader/disk/environment.ts';
import { BUILD_TEXT } from '../../text/command/build.ts';
import type { Output } from '../output.ts';
import { serveFolder } from './static-server.ts';

/** Tells another start which folder is served here. */
const FOLDER_HEADER = 'X-Served-Folder';
/** Who has the port and does not answer at once is not ours. */
const LONGEST_MS = 2000;

/**
 * Serves the built site on this machine until the process is stopped.
 * @returns exit code 1 where there is nothing to serve or another program has the port; otherwise `null`, and a server
 *   runs: this one, or one from before that shows the same folder
 */
export async function serveSite(
  { dist, base }: Pick<Environment, 'dist' | 'base'>,
  port: number,
  output: Output,
): Promise<1 | null> {
  if (!existsSync(join(dist, 'index.html'))) {
    output.error(BUILD_TEXT.nothingToServe(dist));
    return 1;
  }
  const folder = createHash('sha256').update(realpathSync(dist)).digest('hex');
  try {
    const { url } = await serveFolder({ dist, base, port, headers: () => ({ [FOLDER_HEADER]: folder }) });
    output.line(BUILD_TEXT.serving(url.replace('127.0.0.1', 'localhost')));
    return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    if (await isServed(`http://127.0.0.1:${port}${base}`, folder)) {
      output.line(BUILD_TEXT.alreadyServed(`http://localhost:${port}${base}`, port));
      return null;
    }
    output.error(BUILD_TEXT.portBusy(port));
    return 1;
  }
}

async function isServed(url: string, folder: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(LONGEST_MS) });
    return answer.ok && answer.headers.get(FOLDER_HEADER) === folder;
  } catch {
    return false;
  }
}
