import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImportRecordSchema } from '../../model/import-record.ts';
import { recordIn } from '../report-life.ts';

/**
 * The id that a draft is laid down with: its own, or the next free one where that belongs to another report, which is
 * known by its state or by the files that it was read from. `null` where it cannot be told from the draft itself.
 * @param importJson the record of the import of the draft, as text
 */
export async function freeId(root: string, id: string, importJson: string | null): Promise<string | null> {
  if (!existsSync(join(root, 'reports', id))) return id;
  if (!(await isOfAnother(join(root, 'reports', id), importJson))) return null;
  for (let count = 2; ; count += 1) {
    const next = `${id}-${count}`;
    if (!existsSync(join(root, 'reports', next))) return next;
    // The same files may have been laid down beside it before.
    if (!(await isOfAnother(join(root, 'reports', next), importJson))) return null;
  }
}

async function isOfAnother(folder: string, importJson: string | null): Promise<boolean> {
  const text = (name: string) => readFile(join(folder, name), 'utf8').catch(() => '');
  const [own, there] = [sourcesOf(importJson ?? ''), sourcesOf(await text('import.json'))];
  if (own.length > 0 && there.length > 0) return own.join('\n') !== there.join('\n');
  const state = recordIn(await text('report.json'))?.['state'];
  return state === 'published' || state === 'scheduled' || state === 'withdrawn';
}

/** What tells the files of an import from others: their digests, or where there are none their names. */
function sourcesOf(importJson: string): readonly string[] {
  const record = ImportRecordSchema.safeParse(recordIn(importJson));
  return record.success ? record.data.sources.map((one) => String(one['sha256'] ?? one.name)).sort() : [];
}
