import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answers } from '../../desk/import.ts';
import { ImportRecordSchema } from '../../model/import-record.ts';
import { IMPORT_TEXT } from '../../text/command/import.ts';
import { reportIdOf } from '../find-report.ts';
import { recordIn } from '../report-life.ts';

/** A draft as an import wrote it. */
interface UntouchedDraft {
  readonly folder: string;
  /** What was answered before. */
  readonly answers: Answers;
  /** Names of the files that it was read from. */
  readonly sources: readonly string[];
  /** Makes room for the next one; attachments that somebody put there stay. */
  remove(): Promise<void>;
}

const FILES = ['report.json', 'narrative.mdx', 'import.json'] as const;

/** The draft that may be made anew because nobody has touched it; a sentence where there is none. */
export async function untouchedDraft(root: string, typed: string): Promise<UntouchedDraft | string> {
  const folder = join(root, 'reports', reportIdOf(typed));
  const texts = await Promise.all(
    FILES.map((name) => readFile(join(folder, name), 'utf8').catch(() => null)),
  );
  const [report, narrative, imported] = texts;
  const record = ImportRecordSchema.safeParse(recordIn(imported ?? ''));
  if (report == null || narrative == null || !record.success) return IMPORT_TEXT.again.none(typed);
  if (record.data['written'] !== fingerprint(report, narrative)) return IMPORT_TEXT.again.touched(folder);
  return {
    folder,
    answers: record.data.answers,
    sources: record.data.sources.map(({ name }) => name),
    async remove() {
      for (const name of FILES) await rm(join(folder, name));
    },
  };
}

/** The record of an import with what tells whether the draft beside it has been touched. */
export function withFingerprint(importJson: string, report: string, narrative: string): string {
  const record = { ...recordIn(importJson), written: fingerprint(report, narrative) };
  return `${JSON.stringify(record, null, 2)}\n`;
}

function fingerprint(report: string, narrative: string): string {
  return createHash('sha256').update(`${report}\n${narrative}`).digest('hex');
}
