import { hash } from 'node:crypto';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { ReportSchema } from '../../model/report.ts';
import { MODEL_VERSION } from '../../model/version.ts';
import { CONTENT_PROBLEMS } from '../../text/problems/content.ts';
import { mapBounded } from '../bounded.ts';
import type { Attachment, ContentFile } from '../content.ts';
import type { RenderOptions } from '../narrative.ts';
import type { Keep, NarrativeReading, ReportReading } from '../report.ts';
import { namedFiles, parseWords, saveReport } from '../report.ts';
import { reportHead } from '../report-head.ts';
import { say } from '../say.ts';
import { hashFile, readBytes } from './bytes.ts';
import type { Entry } from './folder.ts';
import { pack } from './packed.ts';
import { readDocument } from './read-document.ts';
import { readLife } from './read-life.ts';
import { readVersions, versionOptions, withOriginals } from './read-versions.ts';
import type { ReportFolder } from './tree.ts';

const NARRATIVE_LIMIT = 4 * 1024 * 1024;
const ATTACHMENT_LIMIT = 200 * 1024 * 1024;

/** Reads everything in the folder of one report. */
export async function readReport(
  folder: ReportFolder,
  options: RenderOptions,
  keep: Keep = pack,
): Promise<ReportReading> {
  const files: ContentFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const facts = folder.report
    ? await readDocument(folder.report, ReportSchema, saveReport(folder.year))
    : null;
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
  if (document && narrative) {
    const hashes = { reportSha256: document.sha256, narrativeSha256: narrative.sha256 };
    diagnostics.push(...(await readLife(folder, { facts: document.facts, ...hashes })));
  }
  const named = namedFiles([{ document, narrative }, ...versions]);
  const attachments = await readAttachments(folder.attachments, named, diagnostics);
  files.push(
    ...attachments.map(({ name, bytes }) => ({ path: `${folder.path}/attachments/${name}`, bytes })),
  );

  const digest = sha256(
    [
      `${MODEL_VERSION}\n${document?.sha256}\n${narrative?.sha256}\n`,
      ...attachments.map((file) => `${file.sha256} ${file.name}\n`),
      ...versions.map((version) => `v${version.document?.facts.version} ${version.digest}\n`),
    ].join(''),
  );
  return {
    ...{ folder, document, narrative, attachments, digest, diagnostics, files },
    head: document && reportHead(document.facts, sha256),
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
  const { narrative, diagnostics } = parseWords(read.value, path, options, keep);
  if (narrative === null) return { narrative, diagnostics, bytes };
  return { narrative: { ...narrative, sha256: sha256(read.value) }, diagnostics, bytes };
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

const sha256 = (data: string | Uint8Array) => hash('sha256', data);
const nfc = (name: string) => name.normalize('NFC');
