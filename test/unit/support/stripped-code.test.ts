import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const PRELOAD = fileURLToPath(new URL('../../support/stripped-code.mjs', import.meta.url));
const SEAL_LENGTH = 64;

let project: string;
let file: string;
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'mingji-stripped-'));
  file = join(project, 'a.ts');
  mkdirSync(join(project, 'test/support'), { recursive: true });
  mkdirSync(join(project, 'node_modules'));
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  cpSync(PRELOAD, join(project, 'test/support/stripped-code.mjs'));
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

const program = (word: string) => `const word: string = '${word}';\nconsole.log(word);\n`;

/** What a program says behind the preload. */
function says(): string {
  const preload = pathToFileURL(join(project, 'test/support/stripped-code.mjs')).href;
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', preload, file], { encoding: 'utf8' });
  return stdout + stderr;
}

function kept(): string {
  const folder = join(project, 'node_modules/.cache/mingji');
  const [name = '', ...more] = readdirSync(folder);
  expect(more).toEqual([]);
  return join(folder, name);
}

test('a program runs as it is written, in silence, and its next run takes what the first has kept', () => {
  writeFileSync(file, program('one'));
  expect(says()).toBe('one\n');
  expect(says()).toBe('one\n');
  const body = readFileSync(kept(), 'utf8').slice(SEAL_LENGTH).replace("'one'", "'kept'");
  writeFileSync(kept(), hash('sha256', body) + body);
  expect(says()).toBe('kept\n');
});

test('what was edited is read anew, and so is everything where what is kept was damaged', () => {
  writeFileSync(file, program('two'));
  expect(says()).toBe('two\n');
  writeFileSync(kept(), readFileSync(kept(), 'utf8').replace("'two'", "'bad'"));
  expect(says()).toBe('two\n');
  writeFileSync(kept(), '');
  expect(says()).toBe('two\n');
  rmSync(kept());
  expect(says()).toBe('two\n');
});

test('an error is told of at its place in the file', () => {
  writeFileSync(file, `interface A {\n  a: 1;\n}\n\nthrow new Error('here' as string);\n`);
  for (let run = 0; run < 2; run += 1) expect(says()).toContain(`${pathToFileURL(file).href}:5`);
});
