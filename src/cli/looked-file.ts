import { createHash } from 'node:crypto';
import { attachmentFindings } from '../disclosure/attachment/findings.ts';
import type { AttachmentScan } from '../disclosure/attachment/scan.ts';
import { scanAttachment } from '../disclosure/attachment/scan.ts';
import { diagnosticsFrom, diagnosticsInFile } from '../disclosure/diagnostics.ts';
import { scanFileName } from '../disclosure/scan.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { AnnexSchema } from '../model/record.ts';
import { ATTACH_TEXT } from '../text/command/attach.ts';

const TEXT = ATTACH_TEXT;
export const KINDS = AnnexSchema.shape.kind.options;

/** How a file is to stand in the list of annexes. */
export interface AnnexWish {
  /** `null`: as the file is called. */
  readonly title: string | null;
  readonly kind: (typeof KINDS)[number];
  /** What a person saw who looked through it. */
  readonly seen: { readonly note: string; readonly by: string } | null;
}

/** A file that was opened, and what is to be said of it. */
export interface LookedFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly scan: AttachmentScan;
  readonly findings: readonly Diagnostic[];
  /** Only a person can read it, or a part of it. */
  readonly needsPerson: boolean;
}

/** Opens a file as the build does. */
export async function lookAt(
  typed: string,
  bytes: Uint8Array,
  today: string,
  isSeen: boolean,
): Promise<LookedFile> {
  const name = typed.normalize('NFC');
  const sha256 = hashOf(bytes);
  const scan = await scanAttachment(name, bytes);
  const place = { file: name, sha256 };
  const { unread, ...read } = scan;
  return {
    name,
    bytes: bytes.byteLength,
    sha256,
    scan,
    findings: [
      ...attachmentFindings({ ...read, unread: [] }, [], place, () => today),
      ...diagnosticsInFile(scan.hits, name),
      ...diagnosticsFrom(scanFileName(name), { file: name, position: null }),
    ],
    needsPerson: unread.length > 0 && !isSeen,
  };
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Left out, or said to be not stated and nothing more: nothing is lost by a list. */
export function isNotStated(value: unknown): boolean {
  return value === undefined || JSON.stringify(value) === '{"absent":"not-stated"}';
}

/** Adds the file to the list, or to the entry of the same title that has none. */
export function register(
  annexes: unknown[],
  { name, sha256, scan }: LookedFile,
  { title: called, kind, seen }: AnnexWish,
  today: string,
): void {
  const title = called ?? name.replace(/\.[^.]+$/, '');
  const layer = scan.textLayer === 'native' || scan.textLayer === 'none' ? { textLayer: scan.textLayer } : {};
  const scanned = seen === null ? {} : { scanned: { by: seen.by, on: today, note: seen.note, sha256 } };
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
  annexes.push({ id: `annex-${count}`, title, kind, ...own });
}

export function wordsOf(
  { name, bytes, sha256, scan, findings, needsPerson }: LookedFile,
  id: string,
): readonly string[] {
  return [
    TEXT.facts(scan.mediaType, bytes.toLocaleString('en'), sha256),
    ...(scan.textLayer === null ? [] : [TEXT.textLayer[scan.textLayer]]),
    ...(findings.length > 0 ? [TEXT.look, ...saidOf(findings)] : []),
    ...(needsPerson ? [TEXT.person(id, name)] : []),
  ];
}

export function saidOf(findings: readonly Diagnostic[]): readonly string[] {
  return findings.flatMap(({ id, message, hint }) => [`    ${id} ${message}`, `      ${hint}`]);
}
