import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ReportSchema } from '../model/report.ts';
import { isPlaceholder } from '../model/source-hash.ts';
import { listTree } from '../reader/disk/tree.ts';
import { formatContent } from '../reader/json/format.ts';
import { readJson } from '../reader/json/source.ts';
import { SOURCE_TEXT } from '../text/command/fmt.ts';
import { reportAndWords } from './arguments.ts';
import { editorCommand } from './editor-command.ts';
import { reportIdOf } from './find-report.ts';
import { replaceFile } from './fmt.ts';
import { prefixOf } from './inspect.ts';

/** `source`: fills in the SHA-256 and the size of the source of a report from the file itself. */
export const sourceCommand = editorCommand(SOURCE_TEXT.usage, wishOf, async (wish, environment, output) => {
  const root = environment.content;
  const id = reportIdOf(wish.report);
  const { reports } = await listTree(root);
  const folder = reports.find((one) => one.id === id);
  if (!folder?.report) return SOURCE_TEXT.noReport(wish.report);
  const shown = `${prefixOf(root)}${folder.report.path}`;
  const text = await readFile(folder.report.absolute, 'utf8');
  const { value } = readJson(text.replace(/^\ufeff/, ''), folder.report.path).source ?? {};
  if (!isObject(value)) return SOURCE_TEXT.broken(shown);

  const originals = originalsOf(value);
  const [only] = originals;
  if (wish.file === null && (originals.length !== 1 || only === undefined)) {
    return SOURCE_TEXT.noOriginal(originals.length);
  }
  const path = wish.file ?? join(root, folder.path, 'attachments', only ?? '');
  const bytes = await readFile(resolve(path)).catch(() => null);
  if (bytes === null) return SOURCE_TEXT.noFile(path);
  const found = { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.byteLength };
  if (isPlaceholder(found)) return SOURCE_TEXT.placeholder(path);

  const provenance = isObject(value['provenance']) ? value['provenance'] : {};
  if (provenance['sha256'] === found.sha256 && provenance['bytes'] === found.bytes) {
    output.line(SOURCE_TEXT.same(shown));
    return 0;
  }
  const filled = { ...value, provenance: { ...provenance, ...found } };
  await replaceFile(folder.report.absolute, formatContent(filled, ReportSchema));
  output.line(SOURCE_TEXT.filled(shown, found.sha256, found.bytes));
  return 0;
});

/** Names of the attached files that the record calls the original. */
function originalsOf({ annexes }: Record<string, unknown>): readonly string[] {
  const rows: readonly unknown[] = Array.isArray(annexes) ? annexes : [];
  return rows.flatMap((row) =>
    isObject(row) && row['kind'] === 'original' && typeof row['file'] === 'string' ? [row['file']] : [],
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wishOf(args: readonly string[]): { readonly report: string; readonly file: string | null } | string {
  const read = reportAndWords(args, {}, SOURCE_TEXT.missing, 2);
  return typeof read === 'string' ? read : { report: read.report, file: read.words[0] ?? null };
}
