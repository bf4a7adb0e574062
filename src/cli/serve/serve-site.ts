import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../reader/disk/environment.ts';
import { BUILD_TEXT } from '../../text/command/build.ts';
import type { Output } from '../output.ts';
import { serveFolder } from './static-server.ts';

/**
 * Serves the built site on this machine until the process is stopped.
 * @returns exit code 1 where there is nothing to serve or the port is taken; otherwise `null`, and the server runs
 */
export async function serveSite(environment: Environment, port: number, output: Output): Promise<1 | null> {
  if (!existsSync(join(environment.dist, 'index.html'))) {
    output.error(BUILD_TEXT.nothingToServe(environment.dist));
    return 1;
  }
  try {
    const { url } = await serveFolder({ dist: environment.dist, base: environment.base, port });
    output.line(BUILD_TEXT.serving(url.replace('127.0.0.1', 'localhost')));
    return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    output.error(BUILD_TEXT.portBusy(port));
    return 1;
  }
}
