import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { chinaDay } from '../model/date.ts';
import { ReportSchema } from '../model/report.ts';
import { formatContent } from '../reader/json/format.ts';
import { ATTACH_TEXT } from '../text/command/attach.ts';
import { reportAndWords } from './arguments.ts';
import { editorCommand } from './editor-command.ts';
import { replaceFile } from './fmt.ts';
import type { AnnexWish, LookedFile } from './looked-file.ts';
import { hashOf, isNotStated, KINDS, lookAt, register, saidOf, wordsOf } from './looked-file.ts';
import { openReport } from './report-life.ts';
import { isPost } from './review/review.ts';

const TEXT = ATTACH_TEXT;

interface AttachWish extends AnnexWish {
  readonly report: string;
  readonly files: readonly string[];
}

/** `attach`: opens files, and copies and registers them beside a report, or says why not. All of them or none. */
export const attachCommand = editorCommand(
  TEXT.usage,
  wishOf,
  async (wish: AttachWish, environment, output) => {
    const opened = await openReport(environment, wish.report);
    if (typeof opened === 'string') return opened;
    const { folder, facts, shown } = opened;
    const listed: unknown = isNotStated(facts['annexes']) ? [] : facts['annexes'];
    if (!Array.isArray(listed)) return TEXT.noAnnexes(shown);
    const today = chinaDay(environment.now);
    const looked: (LookedFile & { readonly path: string })[] = [];
    for (const file of wish.files) {
      const one = await look(file, today, wish.seen !== null);
      if (one === null) return TEXT.noFile(file);
      looked.push(one);
    }
    const refused = looked.filter(({ findings }) => findings.some(({ severity }) => severity === 'error'));
    for (const { name, findings } of refused) {
      output.error(TEXT.refused(name));
      for (const line of saidOf(findings.filter(({ severity }) => severity === 'error'))) output.error(line);
    }
    if (refused.length > 0) return TEXT.nothing;

    const root = join(dirname(folder.report?.absolute ?? resolve(shown)), 'attachments');
    const known = new Map(folder.attachments.map(({ name, absolute }) => [name.normalize('NFC'), absolute]));
    for (const { name, sha256 } of looked) {
      const there = known.get(name);
      if (there !== undefined && hashOf(await readFile(there)) !== sha256) return TEXT.taken(name);
    }
    const annexes: unknown[] = [...listed];
    await mkdir(root, { recursive: true });
    for (const one of looked) {
      if (!known.has(one.name)) await copyFile(one.path, join(root, one.name));
      register(annexes, one, wish, today);
    }
    const filled = { ...facts, annexes };
    if (folder.report) await replaceFile(folder.report.absolute, formatContent(filled, ReportSchema));
    for (const one of looked) {
      output.line(known.has(one.name) ? TEXT.same(one.name) : TEXT.copied(one.name));
      for (const line of wordsOf(one, folder.id)) output.line(line);
    }
    if (facts['review'] !== undefined) output.line(TEXT.stale);
    return 0;
  },
);

async function look(
  file: string,
  today: string,
  isSeen: boolean,
): Promise<(LookedFile & { readonly path: string }) | null> {
  const path = resolve(file);
  const bytes = await readFile(path).catch(() => null);
  return bytes === null ? null : { path, ...(await lookAt(basename(path), bytes, today, isSeen)) };
}

function wishOf(args: readonly string[]): AttachWish | string {
  const text = { type: 'string' } as const;
  const read = reportAndWords(args, { title: text, kind: text, seen: text, by: text }, TEXT.missing);
  if (typeof read === 'string') return read;
  const { report, words: files, values } = read;
  const { title = null, kind = 'other', seen, by } = values;
  if (files.length === 0) return TEXT.missing;
  if (title !== null && files.length > 1) return TEXT.oneTitle;
  const own = KINDS.find((one) => one === kind);
  if (own === undefined) return TEXT.badKind(kind, KINDS.join('、'));
  if (seen === undefined && by === undefined) return { report, files, title, kind: own, seen: null };
  if (seen === undefined || by === undefined || seen.length < 4 || !isPost(by)) return TEXT.seenNeedsBy;
  return { report, files, title, kind: own, seen: { note: seen, by } };
}
