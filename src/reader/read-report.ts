import { createHash } from 'node:crypto';
import { isAbsent } from '../model/absence.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ReportFacts } from '../model/report.ts';
import { ReportSchema } from '../model/report.ts';
import { MODEL_VERSION } from '../model/version.ts';
import { CONTENT_PROBLEMS } from '../text/content-problems.ts';
import { mapBounded } from './bounded.ts';
import type { Attachment, ContentFile } from './content.ts';
import { decodeText } from './decode.ts';
import { hashFile, readBytes } from './disk.ts';
import type { Document } from './document.ts';
import { readDocument } from './document.ts';
import type { Entry } from './folder.ts';
import type { Narrative, RenderOptions } from './narrative.ts';
import { parseNarrative } from './narrative.ts';
import { pack } from './packed.ts';
import { readVersions, versionOptions, withOriginals } from './read-versions.ts';
import { say } from './say.ts';
import type { ReportFolder } from './tree.ts';

/** A report folder that was read. What could not be used is `null` and explained in `diagnostics`. */
export interface ReportReading {
  readonly folder: ReportFolder;
  readonly document: Document<ReportFacts> | null;
  readonly narrative: NarrativeReading | null;
  /** Files of `attachments/` that an annex or a figure names. */
  readonly attachments: readonly Attachment[];
  /** Earlier versions that were kept, oldest first, each read like a report. */
  readonly versions: readonly ReportReading[];
  readonly digest: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly ContentFile[];
}

/** What other checks need to know of the words; the words themselves are unpacked when somebody prints them. */
export interface NarrativeReading {
  readonly file: string;
  readonly sha256: string;
  readonly statements: Narrative['statements'];
  /** Files of `attachments/` that a figure or a link names, by their names. */
  readonly files: Narrative['figures'];
  readonly pending: Narrative['pending'];
  unpack(): Narrative;
}

const NARRATIVE_LIMIT = 4 * 1024 * 1024;
const ATTACHMENT_LIMIT = 200 * 1024 * 1024;
const ATTACHMENTS = /^\.\/attachments\//;

/** How a parsed narrative is kept until somebody asks for it. */
export type Keep = (narrative: Narrative) => () => Narrative;

/** Reads everything in the folder of one report. */
export async function readReport(
  folder: ReportFolder,
  options: RenderOptions,
  keep: Keep = pack,
): Promise<ReportReading> {
  const files: ContentFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const facts = folder.report ? await readDocument(folder.report, ReportSchema) : null;
  if (facts && folder.report) {
    diagnostics.push(...facts.diagnostics);
    files.push({ path: folder.report.path, bytes: facts.bytes });
  }
  const words = folder.narrative ? await readWords(folder.narrative, options, keep) : null;
  if (words && folder.narrative) {
    diagnostics.push(...words.diagnostics);
    files.push({ path: folder.narrative.path, bytes: words.bytes });
  }
  const document = facts?.document ?? null;
  const narrative = words?.narrative ?? null;
  const versions = await readVersions(folder, (version) =>
    readReport(version, versionOptions(options), keep),
  );
  for (const version of versions) {
    diagnostics.push(...version.diagnostics);
    files.push(...version.files);
  }
  const named = namedFiles([{ document, narrative }, ...versions]);
  const attachments = await readAttachments(folder.attachments, named, diagnostics);
  files.push(
    ...attachments.map(({ name, bytes }) => ({ path: `${folder.path}/attachments/${name}`, bytes })),
  );

  const digest = createHash('sha256')
    .update(`${MODEL_VERSION}\n${document?.sha256}\n${narrative?.sha256}\n`)
    .update(attachments.map(({ name, sha256 }) => `${sha256} ${name}\n`).join(''))
    .update(versions.map((version) => `v${version.document?.facts.version} ${version.digest}\n`).join(''))
    .digest('hex');
  return {
    ...{ folder, document, narrative, attachments, digest, diagnostics, files },
    versions: versions.map((version) => withOriginals(version, folder, attachments)),
  };
}

interface Words {
  readonly narrative: NarrativeReading | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly bytes: number;
}

async function readWords({ absolute, path }: Entry, options: RenderOptions, keep: Keep): Promise<Words> {
  const read = await readBytes(absolute, path, NARRATIVE_LIMIT);
  if (!read.ok) return { narrative: null, diagnostics: [read.problem], bytes: 0 };
  const bytes = read.value.byteLength;
  const { text, diagnostics } = decodeText(read.value, path);
  if (text === null) return { narrative: null, diagnostics, bytes };
  const parsed = parseNarrative(text, path, options);
  const all = [...diagnostics, ...parsed.diagnostics];
  if (parsed.narrative === null) return { narrative: null, diagnostics: all, bytes };
  const { statements, figures, links, pending } = parsed.narrative;
  const ofReport = [...figures, ...links.filter(({ kind }) => kind === 'file')];
  const files = ofReport.map(({ value, position }) => ({ value: attachmentName(value), position }));
  const sha256 = createHash('sha256').update(read.value).digest('hex');
  const unpack = keep(parsed.narrative);
  return {
    narrative: { file: path, sha256, statements, files, pending, unpack },
    diagnostics: all,
    bytes,
  };
}

type Parts = Pick<ReportReading, 'document' | 'narrative'>;

/**
 * Names of the files that a report and its earlier versions publish; anything else in the folder was put there by
 * mistake. `null` where a part cannot be read, so that nobody can tell.
 */
function namedFiles(parts: readonly Parts[]): ReadonlySet<string> | null {
  const names = new Set<string>();
  for (const { document, narrative } of parts) {
    if (!document || !narrative) return null;
    const annexes = isAbsent(document.facts.annexes) ? [] : document.facts.annexes;
    for (const { file } of annexes) if (file !== undefined) names.add(nfc(file));
    for (const { value } of narrative.files) names.add(nfc(value));
  }
  return names;
}

/** `./attachments/附件1.pdf#page=2` names 附件1.pdf; a link may write it percent-encoded. */
function attachmentName(address: string): string {
  const path = address.replace(/[?#].*$/u, '').replace(ATTACHMENTS, '');
  try {
    return nfc(decodeURIComponent(path));
  } catch {
    return nfc(path);
  }
}

async function readAttachments(
  entries: readonly Entry[],
  named: ReadonlySet<string> | null,
  diagnostics: Diagnostic[],
): Promise<Attachment[]> {
  const read = await mapBounded(entries, async ({ name, path, absolute }) => {
    if (named && !named.has(nfc(name))) {
      diagnostics.push(
        say(CONTENT_PROBLEMS, 'ATTACHMENT_UNLISTED', { name }, { file: path, position: null }),
      );
      return null;
    }
    const hashed = await hashFile(absolute, path, ATTACHMENT_LIMIT);
    if (hashed.ok) return { name: nfc(name), path: absolute, ...hashed.value };
    diagnostics.push(hashed.problem);
    return null;
  });
  return read.filter((one) => one !== null).sort((a, b) => (a.name < b.name ? -1 : 1));
}

const nfc = (name: string) => name.normalize('NFC');
