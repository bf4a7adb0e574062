import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImportRecordSchema } from '../../model/import-record.ts';
import { recordIn } from '../report-life.ts';

/** A folder with neither holds no report, as where somebody took a draft away and left its attachments. */
const PARTS = ['report.json', 'narrative.mdx'] as const;

/** What a draft says of itself before it is laid down. */
interface Arriving {
  readonly id: string;
  /** The record of its import, as text; `null` where nothing was imported. */
  readonly importJson: string | null;
  readonly title: unknown;
}

/** A report that lies where a draft would be laid. */
export interface Standing {
  readonly id: string;
  readonly folder: string;
  /** `null` where they cannot be read. */
  readonly facts: Readonly<Record<string, unknown>> | null;
}

/** Where a draft is laid and the other reports that it went past; or the one that the same files made before. */
export type DraftPlace =
  | { readonly id: string; readonly passed: readonly Standing[]; readonly same?: undefined }
  | { readonly same: Standing };

/**
 * The id that a draft is laid down with: its own, or the next free one where that belongs to another report. That is
 * known by the files that both were read from; a draft that was read from none, as of a filled-in template, is told
 * from others by its title.
 */
export async function freeId(root: string, draft: Arriving): Promise<DraftPlace> {
  const passed: Standing[] = [];
  for (let count = 1; ; count += 1) {
    // The same files may have been laid down beside it before.
    const id = count === 1 ? draft.id : `${draft.id}-${count}`;
    const folder = join(root, 'reports', id);
    if (!PARTS.some((name) => existsSync(join(folder, name)))) return { id, passed };
    const facts = recordIn(await textOf(join(folder, 'report.json')));
    const standing = { id, folder, facts };
    if (await isOfSame(standing, draft)) return { same: standing };
    passed.push(standing);
  }
}

/** Whether readers know the report: what becomes of it is a correction. */
export function isKnown({ facts }: Standing): boolean {
  return facts?.['state'] === 'published' || facts?.['state'] === 'scheduled';
}

async function isOfSame({ folder, facts }: Standing, { importJson, title }: Arriving): Promise<boolean> {
  const own = sourcesOf(importJson ?? '');
  if (own.length === 0) return facts !== null && facts['title'] === title;
  const there = sourcesOf(await textOf(join(folder, 'import.json')));
  return own.join('\n') === there.join('\n');
}

function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}

/** What tells the files of an import from others: their digests, or where there are none their names. */
function sourcesOf(importJson: string): readonly string[] {
  const record = ImportRecordSchema.safeParse(recordIn(importJson));
  return record.success ? record.data.sources.map((one) => String(one['sha256'] ?? one.name)).sort() : [];
}
