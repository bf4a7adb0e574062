import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ReportId } from '../../model/ids.ts';
import { isSlug } from '../../model/ids.ts';
import { FILE_PROBLEMS, FILE_PURPOSES } from '../../text/problems/file.ts';
import { mapBounded } from '../bounded.ts';
import { RESERVED_BELOW, RESERVED_PAGES, RESERVED_RECORDS } from '../register.ts';
import { say } from '../say.ts';
import { suggestSlug } from '../slug.ts';
import type { Entry } from './folder.ts';
import { list, unknownEntry } from './folder.ts';
import type { VersionFolder } from './version-tree.ts';
import { listVersions, VERSIONS } from './version-tree.ts';

/** Files that stand alone in `content/`. */
export const SINGLES = ['site', 'glossary', 'aliases', 'redirects', 'addresses', 'allowances'] as const;
export type SingleName = (typeof SINGLES)[number];

/** Folders with one record a file, whose name is the id. */
export const RECORD_FOLDERS = ['units', 'projects', 'schemes', 'coverage'] as const;
export type RecordFolder = (typeof RECORD_FOLDERS)[number];

export interface RecordFile {
  readonly id: string;
  readonly entry: Entry;
}

/** `reports/<year>/<slug>/` with what belongs into it. */
export interface ReportFolder {
  readonly id: ReportId;
  readonly year: number;
  readonly path: string;
  readonly report: Entry | null;
  readonly narrative: Entry | null;
  readonly attachments: readonly Entry[];
  /** Earlier versions, oldest first. */
  readonly versions: readonly VersionFolder[];
  /** What an import left beside the draft. */
  readonly imported?: Entry;
  /** The version in force as it was published. */
  readonly published?: PublishedFolder;
}

/** Copies of the two files as readers were given them; what is public now has to agree with them. */
export interface PublishedFolder {
  readonly report: Entry | null;
  readonly narrative: Entry | null;
}

/** What lies where in a content folder; nothing has been opened yet. */
export interface ContentTree {
  readonly singles: ReadonlyMap<SingleName, Entry>;
  readonly records: Readonly<Record<RecordFolder, readonly RecordFile[]>>;
  readonly reports: readonly ReportFolder[];
  readonly pages: readonly RecordFile[];
  /** Folders that could not be listed; nobody knows which ids are in them. */
  readonly unlisted: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A report folder that was listed, with what has no place in it. */
export interface ReportListing {
  readonly folder: ReportFolder;
  readonly diagnostics: readonly Diagnostic[];
}

/** What lay in report folders before, for whoever lists them again. */
export interface KeptListings {
  /** @returns `null` where the folder has to be listed */
  get(path: string): ReportListing | null;
  put(path: string, listing: ReportListing): void;
}

const YEAR = /^(?:19|20)\d{2}$/;
const PAGES = 'pages';
const FOLDERS = [...RECORD_FOLDERS, 'reports', PAGES] as const;
/** Where the values of a draft were read; kept beside it for colleagues, never published. */
export const IMPORT_RECORD = 'import.json';
/** Folder with the version in force as it was published, written by the command that publishes. */
export const PUBLISHED = 'published';
const PUBLISHED_PARTS = ['report.json', 'narrative.mdx'] as const;
const REPORT_PARTS = [...PUBLISHED_PARTS, IMPORT_RECORD, 'attachments', VERSIONS, PUBLISHED] as const;
/** Characters that some system or address cannot carry, blanks at the ends, and what nobody can see. */
const BAD_ATTACHMENT = /[\p{Cc}\p{Zl}\p{Zp}\\/:*?"<>|#%]|^[.\s]|[.\s]$/u;

/** Lists a content folder and names everything in it that has no place there. */
export async function listTree(root: string, kept?: KeptListings): Promise<ContentTree> {
  const diagnostics: Diagnostic[] = [];
  const unlisted: string[] = [];
  const opener = (said: Diagnostic[], hidden: string[]) => async (path: string) => {
    const listing = await list(root, path);
    if (!listing.complete) hidden.push(path);
    said.push(...listing.diagnostics);
    return listing.entries;
  };
  const open = opener(diagnostics, unlisted);
  const listed = async (slug: Entry, year: string): Promise<ReportFolder> => {
    const known = kept?.get(slug.path) ?? null;
    const said: Diagnostic[] = [];
    const hidden: string[] = [];
    const folder = known?.folder ?? (await listReport(slug, year, opener(said, hidden), said));
    // A folder that the disk would not list may be opened by nobody's edit.
    if (known === null && hidden.length === 0) kept?.put(slug.path, { folder, diagnostics: said });
    unlisted.push(...hidden);
    diagnostics.push(...(known?.diagnostics ?? said));
    return folder;
  };
  const refuse = (entry: Entry, known: readonly string[]) => diagnostics.push(unknownEntry(entry, known));

  const singleFiles = new Map(SINGLES.map((name) => [`${name}.json`, name]));
  const top = await open('');
  const singles = new Map<SingleName, Entry>();
  const folders = new Set<string>();
  for (const entry of top) {
    const single = entry.isFolder ? undefined : singleFiles.get(entry.name);
    if (single) singles.set(single, entry);
    else if (entry.isFolder && FOLDERS.some((name) => name === entry.name)) folders.add(entry.name);
    else refuse(entry, entry.isFolder ? FOLDERS : [...singleFiles.keys()]);
  }

  const pageFolders: string[] = [];
  const filesIn = async (
    folder: string,
    ending: string,
    isId: (stem: string) => boolean,
    reserved = RESERVED_RECORDS,
  ) => {
    const [top = ''] = folder.split('/');
    if (!folders.has(top)) return [];
    const files: RecordFile[] = [];
    for (const entry of await open(folder)) {
      if (entry.isFolder && folder === PAGES && isId(entry.name) && !reserved.has(entry.name)) {
        pageFolders.push(entry.name);
        continue;
      }
      if (entry.isFolder || !entry.name.endsWith(ending)) {
        refuse(entry, [`${entry.name.replace(/\.[^.]*$/, '')}${ending}`]);
        continue;
      }
      const id = entry.name.slice(0, -ending.length);
      if (isId(id) && reserved.has(id)) diagnostics.push(reservedName(entry, id));
      else if (isId(id)) files.push({ id, entry });
      else diagnostics.push(folder === 'coverage' ? badYear(entry) : badName(entry, id));
    }
    return files;
  };
  const records = {
    units: await filesIn('units', '.json', isSlug),
    projects: await filesIn('projects', '.json', isSlug),
    schemes: await filesIn('schemes', '.json', isSlug),
    coverage: await filesIn('coverage', '.json', (stem) => YEAR.test(stem)),
  };
  const pages = [...(await filesIn(PAGES, '.mdx', isSlug, RESERVED_PAGES))];
  // Pages in a folder stand below the page of its name.
  for (const name of pageFolders) {
    const below = await filesIn(`${PAGES}/${name}`, '.mdx', isSlug, RESERVED_BELOW.get(name) ?? new Set());
    pages.push(...below.map(({ id, entry }) => ({ id: `${name}/${id}`, entry })));
  }

  const years = folders.has('reports') ? await open('reports') : [];
  const reports: ReportFolder[] = [];
  for (const year of years) {
    if (!year.isFolder) refuse(year, []);
    else if (!YEAR.test(year.name)) diagnostics.push(badYear(year));
    else {
      const slugs = (await open(year.path)).filter((entry) => {
        if (!entry.isFolder) refuse(entry, []);
        else if (isSlug(entry.name)) return true;
        else diagnostics.push(badName(entry, entry.name));
        return false;
      });
      reports.push(...(await mapBounded(slugs, (slug) => listed(slug, year.name))));
    }
  }
  return { singles, records, reports, pages, unlisted, diagnostics };
}

async function listReport(
  folder: Entry,
  year: string,
  open: (path: string) => Promise<readonly Entry[]>,
  diagnostics: Diagnostic[],
): Promise<ReportFolder> {
  let report: Entry | null = null;
  let narrative: Entry | null = null;
  let attachments: readonly Entry[] = [];
  let versions: readonly VersionFolder[] = [];
  let imported: Entry | null = null;
  let published: PublishedFolder | null = null;
  for (const entry of await open(folder.path)) {
    if (entry.name === 'report.json' && !entry.isFolder) report = entry;
    else if (entry.name === 'narrative.mdx' && !entry.isFolder) narrative = entry;
    else if (entry.name === 'attachments' && entry.isFolder) attachments = await open(entry.path);
    else if (entry.name === VERSIONS && entry.isFolder)
      versions = await listVersions(entry, open, diagnostics);
    else if (entry.name === IMPORT_RECORD && !entry.isFolder) imported = entry;
    else if (entry.name === PUBLISHED && entry.isFolder)
      published = await listPublished(entry, open, diagnostics);
    else diagnostics.push(unknownEntry(entry, REPORT_PARTS));
  }
  if (!report) diagnostics.push(missing(folder.path, 'report.json'));
  else if (!narrative) diagnostics.push(missing(folder.path, 'narrative.mdx'));
  const sound = attachments.filter((entry) => {
    if (entry.isFolder) diagnostics.push(unknownEntry(entry, []));
    else if (BAD_ATTACHMENT.test(entry.name)) diagnostics.push(badAttachment(entry));
    else return true;
    return false;
  });
  const id = `${year}/${folder.name}` as ReportId;
  return {
    ...{ id, year: Number(year), path: folder.path, report, narrative, attachments: sound, versions },
    ...(imported && { imported }),
    ...(published && { published }),
  };
}

async function listPublished(
  { path }: Entry,
  open: (path: string) => Promise<readonly Entry[]>,
  diagnostics: Diagnostic[],
): Promise<PublishedFolder> {
  const found = new Map<string, Entry>();
  for (const entry of await open(path)) {
    if (!entry.isFolder && PUBLISHED_PARTS.some((name) => name === entry.name)) found.set(entry.name, entry);
    else diagnostics.push(unknownEntry(entry, PUBLISHED_PARTS));
  }
  const [report, narrative] = PUBLISHED_PARTS.map((name) => found.get(name) ?? null);
  return { report: report ?? null, narrative: narrative ?? null };
}

/** A finding for a file that has to be there. */
export function missing(folder: string, name: keyof typeof FILE_PURPOSES): Diagnostic {
  const file = folder === '' ? name : `${folder}/${name}`;
  return say(FILE_PROBLEMS, 'FILE_MISSING', { name, what: FILE_PURPOSES[name] }, { file, position: null });
}

function badName({ name, path }: Entry, stem: string): Diagnostic {
  const args = { name, suggestion: suggestSlug(stem) };
  return say(FILE_PROBLEMS, 'FILE_NAME', args, { file: path, position: null });
}

function reservedName({ path }: Entry, name: string): Diagnostic {
  return say(FILE_PROBLEMS, 'FILE_RESERVED', { name }, { file: path, position: null });
}

function badYear({ name, path }: Entry): Diagnostic {
  return say(FILE_PROBLEMS, 'FILE_YEAR', { name }, { file: path, position: null });
}

function badAttachment({ name, path }: Entry): Diagnostic {
  return say(FILE_PROBLEMS, 'FILE_ATTACHMENT_NAME', { name }, { file: path, position: null });
}
