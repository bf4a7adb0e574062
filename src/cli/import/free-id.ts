import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImportRecordSchema } from '../../model/import-record.ts';
import { recordIn } from '../report-life.ts';

/** What a draft says of itself before it is laid down. */
interface Arriving {
  readonly id: string;
  /** The record of its import, as text; `null` where nothing was imported. */
  readonly importJson: string | null;
  readonly title: unknown;
}

/**
 * The id that a draft is laid down with: its own, or the next free one where that belongs to another report. That is
 * known by the files that both were read from; where one was read from none, as a filled-in template, by another title
 * of a report that is public. `null` where it cannot be told from the report that is there.
 */
export async function freeId(root: string, draft: Arriving): Promise<string | null> {
  for (let count = 1; ; count += 1) {
    // The same files may have been laid down beside it before.
    const id = count === 1 ? draft.id : `${draft.id}-${count}`;
    const folder = join(root, 'reports', id);
    if (!existsSync(folder)) return id;
    if (!(await isOfAnother(folder, draft))) return null;
  }
}

async function isOfAnother(folder: string, { importJson, title }: Arriving): Promise<boolean> {
  const text = (name: string) => readFile(join(folder, name), 'utf8').catch(() => '');
  const [own, there] = [sourcesOf(importJson ?? ''), sourcesOf(await text('import.json'))];
  if (own.length > 0 && there.length > 0) return own.join('\n') !== there.join('\n');
  const report = recordIn(await text('report.json'));
  const state = report?.['state'];
  const isKnown = state === 'published' || state === 'scheduled' || state === 'withdrawn';
  return isKnown && report?.['title'] !== title;
}

/** What tells the files of an import from others: their digests, or where there are none their names. */
function sourcesOf(importJson: string): readonly string[] {
  const record = ImportRecordSchema.safeParse(recordIn(importJson));
  return record.success ? record.data.sources.map((one) => String(one['sha256'] ?? one.name)).sort() : [];
}
