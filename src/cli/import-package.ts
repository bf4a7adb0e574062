import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { KnownNames } from '../desk/adopt-draft.ts';
import { adoptDraft } from '../desk/adopt-draft.ts';
import { unpackDraft } from '../desk/draft-archive.ts';
import type { DraftParts } from '../desk/draft-folder.ts';
import { draftFiles } from '../desk/draft-folder.ts';
import { ProjectSchema } from '../model/project.ts';
import { ReportSchema } from '../model/report.ts';
import { UnitSchema } from '../model/unit.ts';
import { formatContent } from '../reader/format-json.ts';
import { IMPORT_TEXT } from '../text/import.ts';
import type { Output } from './output.ts';
import { recordIn } from './report-life.ts';

/** The draft in an archive that the page for checking made; `null` where it is another archive. */
export function packagedDraft(bytes: Uint8Array): DraftParts | null {
  try {
    return unpackDraft(bytes);
  } catch {
    return null;
  }
}

/** Lays a packaged draft into the content folder; a sentence where it cannot be. Nothing that exists is touched. */
export async function layDraft(
  packed: DraftParts,
  root: string,
  known: KnownNames,
  output: Output,
): Promise<string | null> {
  const draft = adoptDraft(packed, known);
  const folder = join(root, 'reports', draft.id);
  if (existsSync(folder)) return IMPORT_TEXT.packageExists(folder);
  const made: string[] = [];
  for (const [path, content] of draftFiles(draft)) {
    const absolute = join(root, path);
    if (existsSync(absolute)) continue;
    await mkdir(dirname(absolute), { recursive: true });
    await writeFile(absolute, formatted(path, content), { flag: 'wx' });
    if (!path.startsWith('reports/')) made.push(path);
  }
  output.line(IMPORT_TEXT.written(folder));
  if (made.length > 0) output.line(IMPORT_TEXT.records(made.join('、')));
  output.line(IMPORT_TEXT.next(draft.id));
  return null;
}

function formatted(path: string, content: Uint8Array): string | Uint8Array {
  const schema = path.endsWith('/report.json')
    ? ReportSchema
    : path.startsWith('units/')
      ? UnitSchema
      : path.startsWith('projects/')
        ? ProjectSchema
        : null;
  const facts = schema && recordIn(new TextDecoder().decode(content));
  return schema && facts ? formatContent(facts, schema) : content;
}
