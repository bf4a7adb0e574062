import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { blankReport } from '../desk/report-values.ts';
import { readJson } from '../reader/json/source.ts';
import { TEMPLATE_TEXT } from '../text/desk/template-workbook.ts';
import { readArguments } from './arguments.ts';
import { editorCommand } from './editor-command.ts';
import { reportIdOf } from './find-report.ts';
import { lastYear } from './last-year.ts';
import { writeTemplate } from './template-workbook.ts';

/** `template`: writes the workbook in which a report is filled in, empty or with what a report holds. */
export const templateCommand = editorCommand(
  TEMPLATE_TEXT.usage,
  wishOf,
  async (wish, environment, output) => {
    let report: object = blankReport(lastYear(environment.now));
    if (wish.report !== null) {
      const file = join(environment.content, 'reports', reportIdOf(wish.report), 'report.json');
      const text = await readFile(file, 'utf8').catch(() => null);
      const value = text === null ? null : (readJson(text, file).source?.value ?? null);
      if (typeof value !== 'object' || value === null) return TEMPLATE_TEXT.noReport(wish.report);
      report = value;
    }
    const path = resolve(wish.out ?? TEMPLATE_TEXT.fileName);
    if (existsSync(path)) return TEMPLATE_TEXT.exists(path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await writeTemplate(report, environment.now), { flag: 'wx' });
    output.line(TEMPLATE_TEXT.written(path));
    return 0;
  },
);

function wishOf(
  args: readonly string[],
): { readonly report: string | null; readonly out: string | null } | string {
  const read = readArguments(args, { out: { type: 'string' } }, 1);
  return typeof read === 'string' ? read : { report: read.words[0] ?? null, out: read.values.out ?? null };
}
