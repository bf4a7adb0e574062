import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PIECES_FOLDER } from '../exports/sum-pieces.ts';
import { SUMS_FILE, siteFiles } from '../integrations/site-sums.ts';
import { disclosedValues } from '../integrations/verify/disclosure.ts';
import { failWith, verifySite } from '../integrations/verify/verify-site.ts';
import { BUILD_TEXT } from '../text/command/build.ts';
import { VERIFY_TEXT } from '../text/command/verify.ts';
import { loadArchive } from '../view/load-archive.ts';
import { commandEnvironment } from './command-environment.ts';
import { terminal } from './output.ts';

/**
 * Reads every byte of the finished site once more, as readers get it: links, markup, and values that must not be
 * published. The build looks at what it writes; this looks at what stands there.
 */
const { dist, base, now } = commandEnvironment(terminal);
try {
  if (!existsSync(join(dist, 'index.html'))) throw new Error(BUILD_TEXT.nothingToServe(dist));
  const files = siteFiles(dist);
  const list = existsSync(join(dist, SUMS_FILE)) ? [SUMS_FILE] : [];
  verifySite({
    dist,
    files: new Set([...files, ...list]),
    base,
    verified: { places: [], targetsOf: () => null },
  });
  const { content } = await loadArchive();
  // Checksums hold whatever digits they do.
  const told = files.filter((path) => !path.startsWith(PIECES_FOLDER));
  const disclosed = await disclosedValues(dist, told, content.allowances, now);
  failWith(disclosed.map(({ path, id, masked }) => VERIFY_TEXT.disclosed(path, id, masked)));
  terminal.line(VERIFY_TEXT.sound(dist, files.length));
} catch (error) {
  terminal.error((error as Error).message);
  process.exitCode = 1;
}
