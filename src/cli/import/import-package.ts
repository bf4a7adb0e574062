import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Register } from '../../desk/adopt-draft.ts';
import { adoptDraft } from '../../desk/adopt-draft.ts';
import { unpackDraft } from '../../desk/draft-archive.ts';
import type { DraftParts } from '../../desk/draft-folder.ts';
import { draftFiles } from '../../desk/draft-folder.ts';
import { chinaDay } from '../../model/date.ts';
import { ProjectSchema } from '../../model/project.ts';
import { ReportSchema } from '../../model/report.ts';
import { UnitSchema } from '../../model/unit.ts';
import type { Environment } from '../../reader/disk/environment.ts';
import { formatContent } from '../../reader/json/format.ts';
import { ATTACH_TEXT } from '../../text/command/attach.ts';
import { IMPORT_TEXT } from '../../text/command/import.ts';
import { isNotStated, lookAt, register, saidOf, wordsOf } from '../looked-file.ts';
import type { Output } from '../output.ts';
import { recordIn } from '../report-life.ts';
import { freeId } from './free-id.ts';
import { passedLines, samePackedWords } from './place-words.ts';
import { takenName } from './taken-name.ts';

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
  environment: Environment,
  known: Register,
  output: Output,
): Promise<string | null> {
  const { content: root, now } = environment;
  const adopted = adoptDraft(packed, known);
  const title = recordIn(adopted.reportJson)?.['title'];
  const place = await freeId(root, { ...adopted, title });
  if (place.same) return samePackedWords(place.same);
  const { id, passed } = place;
  const { draft, lines } = await withAttachments({ ...adopted, id }, chinaDay(now));
  const folder = join(root, 'reports', id);
  const names = Object.entries(draft.records).flatMap(([path, text]) =>
    path.startsWith('units/') ? [String(recordIn(text)?.['name'] ?? '')] : [],
  );
  const taken = takenName(names, known);
  if (taken !== null) return taken;
  const made: string[] = [];
  for (const [path, content] of draftFiles(draft)) {
    const absolute = join(root, path);
    if (existsSync(absolute)) continue;
    await mkdir(dirname(absolute), { recursive: true });
    await writeFile(absolute, formatted(path, content), { flag: 'wx' });
    if (!path.startsWith('reports/')) made.push(path);
  }
  for (const line of passedLines(passed, id, adopted.reportJson, environment)) output.line(line);
  output.line(IMPORT_TEXT.written(folder));
  if (made.length > 0) output.line(IMPORT_TEXT.records(made.join('、')));
  for (const line of lines) output.line(line);
  output.line(IMPORT_TEXT.next(draft.id));
  return null;
}

/** Opens what came with the draft: what may not be published stays out, the rest is registered. */
async function withAttachments(
  draft: DraftParts,
  today: string,
): Promise<{ readonly draft: DraftParts; readonly lines: readonly string[] }> {
  const facts = draft.attachments.length === 0 ? null : recordIn(draft.reportJson);
  if (facts === null) return { draft, lines: [] };
  const listed: unknown = isNotStated(facts['annexes']) ? [] : facts['annexes'];
  const annexes: unknown[] = Array.isArray(listed) ? [...listed] : [];
  const kept: DraftParts['attachments'][number][] = [];
  const lines: string[] = [];
  for (const file of draft.attachments) {
    const looked = await lookAt(file.name, file.content, today, false);
    const errors = looked.findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      lines.push(ATTACH_TEXT.refused(looked.name), ...saidOf(errors));
      continue;
    }
    kept.push({ name: looked.name, content: file.content });
    register(annexes, looked, { title: null, kind: 'other', seen: null }, today);
    lines.push(ATTACH_TEXT.copied(looked.name), ...wordsOf(looked, draft.id));
  }
  const reportJson = Array.isArray(listed) ? JSON.stringify({ ...facts, annexes }) : draft.reportJson;
  return { draft: { ...draft, reportJson, attachments: kept }, lines };
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
