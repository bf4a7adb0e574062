import { readFile, rename, writeFile } from 'node:fs/promises';
import { listTree } from '../reader/disk/tree.ts';
import { formatText } from '../reader/json/format.ts';
import { FMT_TEXT } from '../text/command/fmt.ts';
import { readArguments } from './arguments.ts';
import type { JsonFile } from './content-files.ts';
import { jsonFiles } from './content-files.ts';
import { editorCommand } from './editor-command.ts';
import { prefixOf } from './inspect.ts';

interface Wish {
  /** Only say what would change. */
  readonly check: boolean;
  /** Files or folders below the content folder; none means all. */
  readonly paths: readonly string[];
}

/** `fmt`: lays the JSON files of the content folder out anew, in their short form, without changing what they say. */
export const fmtCommand = editorCommand(FMT_TEXT.usage, wishOf, async (wish, environment, output) => {
  const root = environment.content;
  const all = jsonFiles(await listTree(root));
  const chosen = choose(all, wish.paths);
  if (typeof chosen === 'string') {
    return FMT_TEXT.unknown(chosen);
  }
  const broken: string[] = [];
  const changed: string[] = [];
  for (const { entry, schema } of chosen) {
    const text = await readFile(entry.absolute, 'utf8');
    const formatted = formatText(text, schema);
    const shown = `${prefixOf(root)}${entry.path}`;
    if (formatted === null) broken.push(shown);
    else if (formatted !== text) {
      changed.push(shown);
      if (!wish.check) await replaceFile(entry.absolute, formatted);
    }
  }
  for (const path of broken) output.error(FMT_TEXT.broken(path));
  for (const path of changed) output.line(path);
  output.line(FMT_TEXT.summary({ ...wish, files: chosen.length, changed: changed.length }));
  return broken.length > 0 || (wish.check && changed.length > 0) ? 1 : 0;
});

/** Writes beside the file first, so that a full disk or a lost current never leaves half a file. */
export async function replaceFile(absolute: string, text: string): Promise<void> {
  const beside = `${absolute}.tmp`;
  await writeFile(beside, text);
  await rename(beside, absolute);
}

/** The files below the given paths; a path that names none of them is the answer instead. */
function choose(all: readonly JsonFile[], paths: readonly string[]): readonly JsonFile[] | string {
  if (paths.length === 0) return all;
  const chosen = new Set<JsonFile>();
  for (const typed of paths) {
    const path = typed
      .normalize('NFC')
      .replaceAll('\\', '/')
      .replace(/^(?:\.?\/)*(?:content\/)?/, '')
      .replace(/\/$/, '');
    const found = all.filter(({ entry }) =>
      [path, `reports/${path}`].some((one) => entry.path === one || entry.path.startsWith(`${one}/`)),
    );
    if (found.length === 0) return typed;
    for (const file of found) chosen.add(file);
  }
  return [...chosen];
}

function wishOf(args: readonly string[]): Wish | string {
  const read = readArguments(args, { check: { type: 'boolean' } });
  return typeof read === 'string' ? read : { check: read.values.check === true, paths: read.words };
}
