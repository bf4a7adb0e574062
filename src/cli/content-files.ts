import { CONTENT_SCHEMAS } from '../model/json-schema.ts';
import type { Schema } from '../model/schema-walk.ts';
import type { Entry } from '../reader/disk/folder.ts';
import type { ContentTree, RecordFolder } from '../reader/disk/tree.ts';

const SCHEMA_OF = {
  units: CONTENT_SCHEMAS.unit,
  projects: CONTENT_SCHEMAS.project,
  schemes: CONTENT_SCHEMAS.scheme,
  coverage: CONTENT_SCHEMAS.coverage,
} as const satisfies Record<RecordFolder, Schema>;

/** A JSON file of the content folder and what it has to fit. */
export interface JsonFile {
  readonly entry: Entry;
  readonly schema: Schema;
}

/** Every JSON file of a content folder, in the order of their paths. */
export function jsonFiles({ singles, records, reports }: ContentTree): readonly JsonFile[] {
  const found: JsonFile[] = [...singles].map(([name, entry]) => ({ entry, schema: CONTENT_SCHEMAS[name] }));
  for (const [folder, schema] of Object.entries(SCHEMA_OF)) {
    for (const { entry } of records[folder as RecordFolder]) found.push({ entry, schema });
  }
  for (const { report, versions } of reports) {
    for (const entry of [report, ...versions.map((version) => version.report)]) {
      if (entry) found.push({ entry, schema: CONTENT_SCHEMAS.report });
    }
  }
  return found.sort((a, b) => (a.entry.path < b.entry.path ? -1 : 1));
}
