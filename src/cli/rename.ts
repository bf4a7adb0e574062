import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isSlug } from '../model/ids.ts';
import { LIFE_TEXT, RENAME_TEXT } from '../text/command/life.ts';
import { reportAndWords } from './arguments.ts';
import { editorCommand } from './editor-command.ts';
import { openReport } from './report-life.ts';

const TEXT = RENAME_TEXT;

interface Wish {
  readonly report: string;
  readonly name: string;
}

/** `rename`: gives a report that nobody has seen yet another address. */
export const renameCommand = editorCommand(TEXT.usage, wishOf, async (wish: Wish, environment, output) => {
  const open = await openReport(environment, wish.report);
  if (typeof open === 'string') return open;
  const state = String(open.facts['state']);
  const { id, report } = open.folder;
  if ((state !== 'draft' && state !== 'reviewed') || open.published !== null || !report)
    return TEXT.isKnown(id);
  const folder = dirname(report.absolute);
  const to = join(dirname(folder), wish.name);
  const next = `${id.split('/')[0]}/${wish.name}`;
  if (existsSync(to)) return TEXT.taken(next);
  await rename(folder, to);
  output.line(TEXT.done(id, next));
  return 0;
});

function wishOf(args: readonly string[]): Wish | string {
  const read = reportAndWords(args, {}, LIFE_TEXT.missing, 2);
  if (typeof read === 'string') return read;
  const [name] = read.words;
  if (name === undefined) return TEXT.noName;
  return isSlug(name) ? { report: read.report, name } : TEXT.badName(name);
}
