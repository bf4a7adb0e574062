import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleFiles } from './files.ts';

/** Writes the example district into the content folder: `node test/examples/write.ts`. */
const root = fileURLToPath(new URL('../../content/', import.meta.url));
for (const [path, text] of exampleFiles(root)) {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
