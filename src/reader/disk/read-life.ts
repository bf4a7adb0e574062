import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ReportFacts } from '../../model/report.ts';
import { LIFE_PROBLEMS } from '../../text/problems/life.ts';
import { checkImport } from '../cross-checks/check-import.ts';
import { checkPublished } from '../cross-checks/check-published.ts';
import { decodeText } from '../decode.ts';
import { say } from '../say.ts';
import { readBytes } from './bytes.ts';
import type { Entry } from './folder.ts';
import type { ReportFolder } from './tree.ts';
import { PUBLISHED } from './tree.ts';

const IMPORT_LIMIT = 16 * 1024 * 1024;
const COPY_LIMIT = 4 * 1024 * 1024;

/** What stands beside a report that was read: its facts, and the hashes of its two files. */
interface Beside {
  readonly facts: ReportFacts;
  readonly reportSha256: string;
  readonly narrativeSha256: string;
}

/** Whether what an import left open lets a report be public, and whether it still is what was published. */
export async function readLife(folder: ReportFolder, beside: Beside): Promise<readonly Diagnostic[]> {
  const { imported, published } = folder;
  return [
    ...(imported ? await readImport(imported, beside.facts) : []),
    ...(published && isInForce(beside.facts) ? await readPublished(folder, beside) : []),
  ];
}

function isInForce({ state }: ReportFacts): boolean {
  return state === 'published' || state === 'scheduled';
}

async function readImport({ absolute, path }: Entry, { state }: ReportFacts): Promise<readonly Diagnostic[]> {
  const read = await readBytes(absolute, path, IMPORT_LIMIT);
  if (!read.ok) return [read.problem];
  const { text, diagnostics } = decodeText(read.value, path);
  return text === null ? diagnostics : [...diagnostics, ...checkImport(text, path, state)];
}

async function readPublished(
  { published, report, narrative, path, id }: ReportFolder,
  { facts, reportSha256, narrativeSha256 }: Beside,
): Promise<readonly Diagnostic[]> {
  const parts = [
    { name: 'report.json', copy: published?.report ?? null, own: report, sha256: reportSha256 },
    { name: 'narrative.mdx', copy: published?.narrative ?? null, own: narrative, sha256: narrativeSha256 },
  ];
  const lacking = parts.find(({ copy, own }) => copy === null || own === null);
  if (lacking) {
    const place = { file: `${path}/${PUBLISHED}/${lacking.name}`, position: null };
    return [say(LIFE_PROBLEMS, 'PUBLISHED_INCOMPLETE', { name: lacking.name, folder: id }, place)];
  }
  const copies = [];
  for (const { copy } of parts) {
    const read = copy && (await readBytes(copy.absolute, copy.path, COPY_LIMIT));
    if (!read) return [];
    if (!read.ok) return [read.problem];
    copies.push(read.value);
  }
  // Nearly always nothing has changed, and nothing needs to be understood.
  const isSame = (bytes: Uint8Array, at: number) => hashOf(bytes) === parts[at]?.sha256;
  if (copies.every(isSame)) return [];
  const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
  const [then, now] = [copies, await Promise.all(parts.map(({ own }) => readFile(own?.absolute ?? '')))].map(
    ([facts_, words]) => ({ report: text(facts_), narrative: text(words) }),
  );
  return then && now ? checkPublished(then, now, facts, path) : [];
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
