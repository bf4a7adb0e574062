import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { attachmentFindings } from '../disclosure/attachment/findings.ts';
import type { AttachmentScan } from '../disclosure/attachment/scan.ts';
import { scanAttachment } from '../disclosure/attachment/scan.ts';
import { diagnosticsFrom, diagnosticsInFile } from '../disclosure/diagnostics.ts';
import { scanFileName } from '../disclosure/scan.ts';
import { chinaDay } from '../model/date.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { AnnexSchema } from '../model/record.ts';
import { ReportSchema } from '../model/report.ts';
import { formatContent } from '../reader/format-json.ts';
import { ATTACH_TEXT } from '../text/attach.ts';
import { editorCommand, reportAndFiles } from './editor-command.ts';
import { replaceFile } from './fmt.ts';
import { openReport } from './report-life.ts';
import { isPost } from './review.ts';

const TEXT = ATTACH_TEXT;
const KINDS = AnnexSchema.shape.kind.options;
type Kind = (typeof KINDS)[number];

interface Wish {
  readonly report: string;
  readonly files: readonly string[];
  readonly title: string | null;
  readonly kind: Kind;
  readonly seen: { readonly note: string; readonly by: string } | null;
}

interface Looked {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly scan: AttachmentScan;
  readonly findings: readonly Diagnostic[];
  /** Only a person can read it, or a part of it. */
  readonly needsPerson: boolean;
}

/** `attach`: opens files, and copies and registers them beside a report, or says why not. All of them or none. */
export const attachCommand = editorCommand(
  TEXT.usage,
  readArguments,
  async (wish: Wish, environment, output) => {
    const opened = await openReport(environment, wish.report);
    if (typeof opened === 'string') return opened;
    const { folder, facts, shown } = opened;
    const listed: unknown = isNotStated(facts['annexes']) ? [] : facts['annexes'];
    if (!Array.isArray(listed)) return TEXT.noAnnexes(shown);
    const today = chinaDay(environment.now);
    const looked: Looked[] = [];
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

/** Left out, or said to be not stated and nothing more: nothing is lost by a list. */
function isNotStated(value: unknown): boolean {
  return value === undefined || JSON.stringify(value) === '{"absent":"not-stated"}';
}

async function look(file: string, today: string, isSeen: boolean): Promise<Looked | null> {
  const path = resolve(file);
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return null;
  const name = basename(path).normalize('NFC');
  const sha256 = hashOf(bytes);
  const scan = await scanAttachment(name, bytes);
  const place = { file: name, sha256 };
  const { unread, ...read } = scan;
  return {
    path,
    name,
    bytes: bytes.byteLength,
    sha256,
    scan,
    findings: [
      ...attachmentFindings({ ...read, unread: [] }, [], place, today),
      ...diagnosticsInFile(scan.hits, name),
      ...diagnosticsFrom(scanFileName(name), { file: name, position: null }),
    ],
    needsPerson: unread.length > 0 && !isSeen,
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Adds the file to the list, or to the entry of the same title that has none. */
function register(annexes: unknown[], { name, sha256, scan }: Looked, wish: Wish, today: string): void {
  const title = wish.title ?? name.replace(/\.[^.]+$/, '');
  const layer = scan.textLayer === 'native' || scan.textLayer === 'none' ? { textLayer: scan.textLayer } : {};
  const scanned =
    wish.seen === null ? {} : { scanned: { by: wish.seen.by, on: today, note: wish.seen.note, sha256 } };
  const own = { file: name, ...layer, ...scanned };
  const is = (key: string, value: string) => (row: unknown) =>
    typeof row === 'object' && row !== null && Reflect.get(row, key) === value;
  const at = [
    annexes.findIndex(is('file', name)),
    annexes.findIndex(
      (row) => is('title', title)(row) && !is('file', name)(row) && !Reflect.has(row as object, 'file'),
    ),
  ].find((index) => index !== -1);
  if (at !== undefined) {
    annexes[at] = { ...(annexes[at] as object), ...own };
    return;
  }
  let count = annexes.length + 1;
  while (annexes.some(is('id', `annex-${count}`))) count += 1;
  annexes.push({ id: `annex-${count}`, title, kind: wish.kind, ...own });
}

function wordsOf(
  { name, bytes, sha256, scan, findings, needsPerson }: Looked,
  id: string,
): readonly string[] {
  return [
    TEXT.facts(scan.mediaType, bytes.toLocaleString('en'), sha256),
    ...(scan.textLayer === null ? [] : [TEXT.textLayer[scan.textLayer]]),
    ...(findings.length > 0 ? [TEXT.look, ...saidOf(findings)] : []),
    ...(needsPerson ? [TEXT.person(id, name)] : []),
  ];
}

function saidOf(findings: readonly Diagnostic[]): readonly string[] {
  return findings.flatMap(({ id, message, hint }) => [`    ${id} ${message}`, `      ${hint}`]);
}

function readArguments(args: readonly string[]): Wish | string {
  const text = { type: 'string' } as const;
  const read = reportAndFiles(args, { title: text, kind: text, seen: text, by: text }, TEXT.missing);
  if (typeof read === 'string') return read;
  const { report, files, values } = read;
  const { title = null, kind = 'other', seen, by } = values;
  if (files.length === 0) return TEXT.missing;
  if (title !== null && files.length > 1) return TEXT.oneTitle;
  const own = KINDS.find((one) => one === kind);
  if (own === undefined) return TEXT.badKind(kind, KINDS.join('、'));
  if (seen === undefined && by === undefined) return { report, files, title, kind: own, seen: null };
  if (seen === undefined || by === undefined || seen.length < 4 || !isPost(by)) return TEXT.seenNeedsBy;
  return { report, files, title, kind: own, seen: { note: seen, by } };
}
