import { ProjectSchema } from '../model/project.ts';
import { UnitSchema } from '../model/unit.ts';
import { formatContent } from '../reader/format-json.ts';
import type { NewRecords } from './references.ts';

/** What a draft is made of when it leaves the desk. */
export interface DraftParts {
  /** `<year>/<slug>`. */
  readonly id: string;
  /** Text of `report.json`. */
  readonly reportJson: string;
  /** Text of `narrative.mdx`. */
  readonly narrative: string;
  /** Text of `import.json`; `null` where nothing was imported. */
  readonly importJson: string | null;
  readonly attachments: readonly { readonly name: string; readonly content: Uint8Array }[];
  readonly records?: NewRecords;
}

/** The files of a draft by their paths below `content/`. */
export function draftFiles(parts: DraftParts): ReadonlyMap<string, Uint8Array> {
  const { id, reportJson, narrative, importJson, attachments, records = {} } = parts;
  const folder = `reports/${id}`;
  const text = (value: string) => new TextEncoder().encode(value);
  const files = new Map<string, Uint8Array>([
    [`${folder}/report.json`, text(reportJson)],
    [`${folder}/narrative.mdx`, text(narrative)],
  ]);
  if (importJson !== null) files.set(`${folder}/import.json`, text(importJson));
  for (const { name, content } of attachments) files.set(`${folder}/attachments/${name}`, content);
  for (const [unit, record] of Object.entries(records.units ?? {})) {
    files.set(`units/${unit}.json`, text(formatContent(record, UnitSchema)));
  }
  for (const [project, record] of Object.entries(records.projects ?? {})) {
    files.set(`projects/${project}.json`, text(formatContent(record, ProjectSchema)));
  }
  return files;
}

const REPORT = /^(?:.*\/)?reports\/(\d{4})\/([a-z0-9-]+)\/(report\.json|narrative\.mdx|import\.json)$/;
const RECORD = /^(?:.*\/)?(units|projects)\/([a-z0-9-]+)\.json$/;

/** The draft in the files that {@link draftFiles} made; `null` where there is no report among them. */
export function draftIn(files: ReadonlyMap<string, Uint8Array>): DraftParts | null {
  const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes ?? new Uint8Array());
  const found = [...files.keys()].find((path) => REPORT.exec(path)?.[3] === 'report.json');
  if (found === undefined) return null;
  const folder = found.slice(0, -'report.json'.length);
  const [, year = '', slug = ''] = REPORT.exec(found) ?? [];
  const records = { units: {} as Record<string, object>, projects: {} as Record<string, object> };
  for (const [path, bytes] of files) {
    const [, kind, id] = RECORD.exec(path) ?? [];
    if (kind === undefined || id === undefined) continue;
    const value: unknown = parsed(decode(bytes));
    if (typeof value === 'object' && value !== null) records[kind as keyof typeof records][id] = value;
  }
  const inside = `${folder}attachments/`;
  const imported = files.get(`${folder}import.json`);
  return {
    id: `${year}/${slug}`,
    reportJson: decode(files.get(found)),
    narrative: decode(files.get(`${folder}narrative.mdx`)),
    importJson: imported ? decode(imported) : null,
    attachments: [...files].flatMap(([path, content]) =>
      path.startsWith(inside) && path.length > inside.length
        ? [{ name: path.slice(inside.length), content }]
        : [],
    ),
    records,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
