// A program, not a module: unpacks the bundled browser into TMPDIR. See bundled.ts.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';

const archives = fileURLToPath(new URL('../bin/', import.meta.resolve('@sparticuz/chromium')));
// al2023 holds the system libraries that a bare machine lacks; the package itself unpacks it only in the cloud.
await Promise.all(
  ['chromium.br', 'al2023.tar.br', 'swiftshader.tar.br'].map((name) => inflate(join(archives, name))),
);
