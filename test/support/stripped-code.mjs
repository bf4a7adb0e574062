// As a preload: our own code is taken without its types from what an earlier command kept; stripping them is a tenth of
// the time of a small site, and a quarter of a check. A file is known by its bytes: what is kept is never out of date.

import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { threadId } from 'node:worker_threads';

const CODE = new URL('../../', import.meta.url).href;
/** `npm ci` takes it away. */
const FOLDER = new URL('../../node_modules/.cache/mingji/', import.meta.url);
const FILE = new URL(`stripped-${process.versions.node}.json`, FOLDER);
const SEAL_LENGTH = 64;
/** Three times as many as there are files. */
const MOST_KEPT = 4000;

/** Stripped code by the hash of the file with its types. */
const kept = readKept();
let isNew = false;

function readKept() {
  try {
    const text = readFileSync(FILE, 'utf8');
    const body = text.slice(SEAL_LENGTH);
    return new Map(hash('sha256', body) === text.slice(0, SEAL_LENGTH) ? JSON.parse(body) : []);
  } catch {
    return new Map();
  }
}

/** Node says of every new process that it is an experiment to ask for what it does by itself. */
function stripInSilence(source) {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}

registerHooks({
  load(url, context, next) {
    if (!url.startsWith(CODE) || !url.endsWith('.ts') || url.includes('/node_modules/'))
      return next(url, context);
    const typed = readFileSync(new URL(url), 'utf8');
    const name = hash('sha256', typed);
    let source = kept.get(name);
    if (source === undefined) {
      source = stripInSilence(typed);
      kept.set(name, source);
      isNew = true;
    }
    return { format: 'module', source, shortCircuit: true };
  },
});

process.on('exit', () => {
  if (!isNew) return;
  const part = new URL(`${FILE.href}.${process.pid}-${threadId}.part`);
  try {
    const body = JSON.stringify([...kept].slice(-MOST_KEPT));
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(part, hash('sha256', body) + body);
    renameSync(part, FILE);
  } catch {
    // Nothing is kept: the next command strips them again.
    rmSync(part, { force: true });
  }
});
