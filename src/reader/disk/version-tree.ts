import type { Diagnostic } from '../../model/diagnostic.ts';
import { VERSION_PROBLEMS } from '../../text/problems/version.ts';
import { say } from '../say.ts';
import type { Entry } from './folder.ts';
import { unknownEntry } from './folder.ts';

/**
 * `reports/<year>/<slug>/versions/<n>/`: version `n` of a report as it was published, kept when a correction
 * replaced it. Its `report.json` and `narrative.mdx` are frozen copies; originals stay in the report's own
 * `attachments/`.
 */
export interface VersionFolder {
  readonly version: number;
  readonly path: string;
  readonly report: Entry | null;
  readonly narrative: Entry | null;
}

/** Folder of a report that holds its earlier versions. */
export const VERSIONS = 'versions';
const PARTS = ['report.json', 'narrative.mdx'] as const;
/** `1`, never `01` or `v1`: the number is part of an address. */
const NUMBER = /^[1-9]\d{0,3}$/;

/** Lists the earlier versions of one report, oldest first, and names everything that has no place there. */
export async function listVersions(
  { path }: Entry,
  open: (path: string) => Promise<readonly Entry[]>,
  diagnostics: Diagnostic[],
): Promise<readonly VersionFolder[]> {
  const versions: VersionFolder[] = [];
  for (const entry of await open(path)) {
    if (!entry.isFolder) {
      diagnostics.push(unknownEntry(entry, []));
      continue;
    }
    if (!NUMBER.test(entry.name)) {
      const suggestion = entry.name.match(/[1-9]\d*/)?.[0] ?? '1';
      const args = { name: entry.name, suggestion };
      diagnostics.push(say(VERSION_PROBLEMS, 'VERSION_NAME', args, { file: entry.path, position: null }));
      continue;
    }
    versions.push(await listVersion(entry, open, diagnostics));
  }
  return versions.sort((a, b) => a.version - b.version);
}

async function listVersion(
  folder: Entry,
  open: (path: string) => Promise<readonly Entry[]>,
  diagnostics: Diagnostic[],
): Promise<VersionFolder> {
  const found = new Map<string, Entry>();
  for (const entry of await open(folder.path)) {
    if (!entry.isFolder && PARTS.some((name) => name === entry.name)) found.set(entry.name, entry);
    else diagnostics.push(unknownEntry(entry, PARTS));
  }
  for (const name of PARTS) {
    if (found.has(name)) continue;
    const place = { file: `${folder.path}/${name}`, position: null };
    diagnostics.push(say(VERSION_PROBLEMS, 'VERSION_INCOMPLETE', { name, version: folder.name }, place));
  }
  const [report, narrative] = PARTS.map((name) => found.get(name) ?? null);
  return {
    version: Number(folder.name),
    path: folder.path,
    report: report ?? null,
    narrative: narrative ?? null,
  };
}
