import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { blankReport } from '../desk/report-values.ts';
import { outlineText } from '../desk/template/outline-text.ts';
import { isSlug } from '../model/ids.ts';
import type { ReportKind } from '../model/report.ts';
import { REPORT_KINDS, ReportSchema } from '../model/report.ts';
import { formatContent } from '../reader/json/format.ts';
import { NEW_TEXT } from '../text/desk/template-workbook.ts';
import { readArguments } from './arguments.ts';
import { editorCommand } from './editor-command.ts';
import { lastYear } from './last-year.ts';

interface Wish {
  readonly slug: string;
  readonly year: number | null;
  readonly kind: ReportKind;
  readonly project: string;
  readonly unit: string;
}

/** `new`: an empty draft in its folder, with the headings that a report of its kind has by rule. */
export const newCommand = editorCommand(NEW_TEXT.usage, wishOf, async (wish, environment, output) => {
  const year = wish.year ?? lastYear(environment.now);
  const folder = join(environment.content, 'reports', `${year}`, wish.slug);
  if (existsSync(folder)) {
    return NEW_TEXT.exists(folder);
  }
  await mkdir(folder, { recursive: true });
  const write = (name: string, text: string) => writeFile(join(folder, name), text, { flag: 'wx' });
  await write('report.json', formatContent(emptyReport(wish, year), ReportSchema));
  await write('narrative.mdx', outlineText(wish.kind, NEW_TEXT.headings));
  output.line(NEW_TEXT.written(folder));
  output.line(NEW_TEXT.next);
  return 0;
});

/** What the model cannot do without says that it waits to be filled in. */
function emptyReport({ kind, project, unit }: Wish, year: number): object {
  const { provenance, implementingUnit, assessments, ...blank } = blankReport(year);
  const role = { dept: 'dept', finance: 'finance', 're-review': 'spot-check' }[kind as string] ?? 'self';
  return {
    ...blank,
    title: NEW_TEXT.title(year),
    kind,
    kindEvidence: NEW_TEXT.kindEvidence,
    outline: kind === 'transfer-self' ? 'transfer' : kind === 'unit-self' ? 'local' : '2020-core',
    project,
    implementingUnit: { ...(implementingUnit as object), unit },
    assessments: [{ ...(assessments as readonly object[])[0], role }],
    provenance: { ...(provenance as object), sourceTitle: NEW_TEXT.source, note: NEW_TEXT.note },
  };
}

function wishOf(args: readonly string[]): Wish | string {
  const text = { type: 'string' } as const;
  const read = readArguments(args, { year: text, kind: text, project: text, unit: text }, 1);
  if (typeof read === 'string') return read;
  const { values, words } = read;
  const [slug] = words;
  if (slug === undefined) return NEW_TEXT.noSlug;
  const { project = slug, unit = 'danwei' } = values;
  const bad = [slug, project, unit].find((one) => !isSlug(one));
  if (bad !== undefined) return NEW_TEXT.badSlug(bad);
  const year = values.year === undefined ? null : Number(values.year);
  if (year !== null && !(Number.isInteger(year) && year >= 1990 && year <= 2100))
    return NEW_TEXT.badYear(values.year ?? '');
  const kind = REPORT_KINDS.find((one) => one === (values.kind ?? 'dept'));
  if (kind === undefined) return NEW_TEXT.badKind(values.kind ?? '', REPORT_KINDS.join('、'));
  return { slug, year, kind, project, unit };
}
