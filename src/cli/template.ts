import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { blankReport } from '../desk/report-values.ts';
import { readEnvironment } from '../reader/environment.ts';
import { readJson } from '../reader/json-source.ts';
import { TEMPLATE_TEXT } from '../text/template-workbook.ts';
import type { ExitCode } from './check-command.ts';
import { reportIdOf } from './find-report.ts';
import { lastYear } from './last-year.ts';
import type { Output } from './output.ts';
import { writeTemplate } from './template-workbook.ts';

/** `template`: writes the workbook in which a report is filled in, empty or with what a report holds. */
export async function templateCommand(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  output: Output,
): Promise<ExitCode> {
  const wish = readArguments(args);
  if (wish === 'help') {
    output.line(TEMPLATE_TEXT.usage);
    return 0;
  }
  if (typeof wish === 'string') {
    output.error(`${wish}\n\n${TEMPLATE_TEXT.usage}`);
    return 2;
  }
  const environment = readEnvironment(env);
  for (const { id, message, hint } of environment.diagnostics) output.error(`${id} ${message}\n${hint}`);
  if (environment.diagnostics.length > 0) return 2;
  const refuse = (message: string): ExitCode => {
    output.error(message);
    return 1;
  };
  let report: object = blankReport(lastYear(environment.now));
  if (wish.report !== null) {
    const file = join(environment.content, 'reports', reportIdOf(wish.report), 'report.json');
    const text = await readFile(file, 'utf8').catch(() => null);
    const value = text === null ? null : (readJson(text, file).source?.value ?? null);
    if (typeof value !== 'object' || value === null) return refuse(TEMPLATE_TEXT.noReport(wish.report));
    report = value;
  }
  const path = resolve(wish.out ?? TEMPLATE_TEXT.fileName);
  if (existsSync(path)) return refuse(TEMPLATE_TEXT.exists(path));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, await writeTemplate(report, environment.now), { flag: 'wx' });
  output.line(TEMPLATE_TEXT.written(path));
  return 0;
}

function readArguments(
  args: readonly string[],
): { readonly report: string | null; readonly out: string | null } | 'help' | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' }, out: { type: 'string' } },
    });
    return values.help ? 'help' : { report: positionals[0] ?? null, out: values.out ?? null };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
