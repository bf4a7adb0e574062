import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { CheckedDraft } from '../desk/check-draft.ts';
import { checkDraft } from '../desk/check-draft.ts';
import type { References } from '../desk/references.ts';
import { attachmentScans } from '../integrations/attachment-scans.ts';
import type { ImportRecord } from '../model/import-record.ts';
import { ImportRecordSchema } from '../model/import-record.ts';
import { ReportSchema } from '../model/report.ts';
import type { Attachment } from '../reader/content.ts';
import type { ReportTexts } from '../reader/cross-checks/check-published.ts';
import { hashFile } from '../reader/disk/bytes.ts';
import type { Environment } from '../reader/disk/environment.ts';
import { readRecords } from '../reader/disk/read-records.ts';
import type { ReportFolder } from '../reader/disk/tree.ts';
import { listTree } from '../reader/disk/tree.ts';
import { formatContent } from '../reader/json/format.ts';
import { readJson } from '../reader/json/source.ts';
import { nearNames } from '../reader/near.ts';
import { knownIds } from '../reader/records.ts';
import { visibleRecords } from '../reader/visible.ts';
import { LIFE_TEXT } from '../text/command/life.ts';
import { reportIdOf } from './find-report.ts';
import { prefixOf } from './inspect.ts';

const ATTACHMENT_LIMIT = 200 * 1024 * 1024;
const SUGGESTIONS = 3;

/** The folder of one report as it is, with everything that decides what may become of it. */
export interface OpenReport {
  readonly folder: ReportFolder;
  /** `content/reports/…/report.json`, as it is shown. */
  readonly shown: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly narrative: string;
  /** The record of its import, whole; `null` where there is none. */
  readonly imported: ImportRecord | null;
  /** As it was published; `null` where that was not kept. */
  readonly published: ReportTexts | null;
  readonly versions: readonly {
    readonly version: number;
    readonly reportJson: Uint8Array;
    readonly narrativeMdx: Uint8Array;
  }[];
  /** Files that it names. */
  readonly attachments: readonly Attachment[];
  readonly references: References;
}

/** Opens one report without reading the others; a sentence where that cannot be done. */
export async function openReport(environment: Environment, typed: string): Promise<OpenReport | string> {
  const { content: root, now } = environment;
  const tree = await listTree(root);
  const wanted = reportIdOf(typed);
  const bySlug = tree.reports.filter(({ id }) => id === wanted || id.split('/')[1] === wanted);
  const folder =
    tree.reports.find(({ id }) => id === wanted) ?? (bySlug.length === 1 ? bySlug[0] : undefined);
  if (!folder) {
    const near = nearNames(
      wanted,
      tree.reports.map(({ id }) => id as string),
      SUGGESTIONS,
    );
    return [LIFE_TEXT.noReport(typed), ...(near.length > 0 ? [LIFE_TEXT.near(near)] : [])].join('\n');
  }
  const { report, narrative } = folder;
  const shown = `${prefixOf(root)}${folder.path}/report.json`;
  const facts = report && recordIn(await text(report.absolute));
  if (!facts || !narrative) return LIFE_TEXT.broken(shown);
  const imported = folder.imported ? importIn(await text(folder.imported.absolute)) : null;
  if (folder.imported && imported === null) return LIFE_TEXT.badImport(folder.imported.path);
  const records = await readRecords(tree);
  const { set } = records;
  if (!set.site) return LIFE_TEXT.broken(`${prefixOf(root)}site.json`);
  const known = knownIds(tree);
  const addressable = new Set(tree.reports.map(({ id }) => id));
  const words = await text(narrative.absolute);
  const parts = folder.published;
  return {
    folder,
    shown,
    facts,
    narrative: words,
    imported,
    published:
      parts?.report && parts.narrative
        ? { report: await text(parts.report.absolute), narrative: await text(parts.narrative.absolute) }
        : null,
    versions: await Promise.all(
      folder.versions.flatMap((one) =>
        one.report && one.narrative
          ? [versionOf(one.version, one.report.absolute, one.narrative.absolute)]
          : [],
      ),
    ),
    attachments: await namedAttachments(folder, `${JSON.stringify(facts)}\n${words}`),
    references: {
      records: set,
      content: visibleRecords(
        set,
        set.site.facts,
        { now, includeUnpublished: true, showExamples: true },
        addressable,
      ),
      known,
    },
  };
}

/** What the site's own checks say of the report if its facts were these. */
export async function judge(
  { folder, narrative, versions, attachments, references }: OpenReport,
  facts: object,
  { now, cache }: Environment,
  more: OpenReport['versions'] = [],
): Promise<CheckedDraft> {
  const bytes = (content: string) => new TextEncoder().encode(content);
  const draft = {
    id: folder.id,
    // As a file can hold it: what is undefined is not there.
    reportJson: bytes(formatContent(JSON.parse(JSON.stringify(facts)), ReportSchema)),
    narrativeMdx: bytes(narrative),
    attachments,
    versions: [...versions, ...more].toSorted((a, b) => a.version - b.version),
    scans: await attachmentScans([{ attachments }], cache),
  };
  return checkDraft(draft, references, now);
}

/** What the process of publishing writes itself; a review does not look at it. */
const OF_THE_PROCESS = [
  '$schema',
  'state',
  'version',
  'publishAt',
  'withdrawal',
  'review',
  'corrections',
  'editorNote',
];

/** Digest of what a review looks at: facts, words, files. How they are laid out makes no difference. */
export function reviewedDigest({ narrative, attachments }: OpenReport, facts: object): string {
  const looked = Object.entries(facts).filter(([key]) => !OF_THE_PROCESS.includes(key));
  const digest = createHash('sha256')
    .update(formatContent(Object.fromEntries(looked), ReportSchema))
    .update(`\n${narrative.replaceAll('\r\n', '\n').trimEnd()}\n`);
  for (const { name, sha256 } of attachments) digest.update(`${sha256} ${name}\n`);
  return digest.digest('hex');
}

async function versionOf(version: number, report: string, narrative: string) {
  return { version, reportJson: await readFile(report), narrativeMdx: await readFile(narrative) };
}

async function namedAttachments({ attachments }: ReportFolder, named: string): Promise<Attachment[]> {
  const found: Attachment[] = [];
  for (const { name, path, absolute } of attachments) {
    const plain = name.normalize('NFC');
    if (![plain, encodeURIComponent(plain)].some((one) => named.normalize('NFC').includes(one))) continue;
    const hashed = await hashFile(absolute, path, ATTACHMENT_LIMIT);
    if (hashed.ok) found.push({ name: plain, path: absolute, ...hashed.value });
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function text(absolute: string): Promise<string> {
  return (await readFile(absolute, 'utf8')).replace(/^\ufeff/, '');
}

/** The record in a text; `null` where it is none. */
export function recordIn(json: string): Record<string, unknown> | null {
  const value = readJson(json, '').source?.value;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

function importIn(json: string): ImportRecord | null {
  const parsed = ImportRecordSchema.safeParse(recordIn(json));
  return parsed.success ? parsed.data : null;
}
