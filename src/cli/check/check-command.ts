import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { countsOf } from '../../checks/failures.ts';
import { reportGithub } from '../../checks/reporters/github.ts';
import { reportGitlab } from '../../checks/reporters/gitlab.ts';
import { reportJson } from '../../checks/reporters/json.ts';
import type { Narrowing, Reporter } from '../../checks/reporters/report.ts';
import { narrowed } from '../../checks/reporters/report.ts';
import { reportText, summaryLine } from '../../checks/reporters/text.ts';
import { CHECK_TEXT } from '../../text/reporters.ts';
import { readArguments } from '../arguments.ts';
import { editorCommand } from '../editor-command.ts';
import { namedRecords } from '../named-records.ts';
import { showProgress } from '../progress.ts';
import { recordIn } from '../report-life.ts';
import { checkFolder } from './check-folder.ts';

const REPORTERS: Readonly<Record<string, Reporter>> = {
  text: reportText,
  json: reportJson,
  github: reportGithub,
  gitlab: reportGitlab,
};
/** Forms that programs read whole; the summary goes beside them. */
const FOR_PROGRAMS = new Set<Reporter>([reportJson, reportGitlab]);

interface Wish extends Narrowing {
  readonly reporter: Reporter;
}

/** `check`: prints the findings of all files of the content folder that the environment names, or of some of them. */
export const checkCommand = editorCommand(CHECK_TEXT.usage, wishOf, async (wish, environment, output) => {
  const { reporter } = wish;
  const parts: string[] = [];
  for (const word of wish.parts) {
    const part = partOf(word, environment.content);
    if (part === null) {
      output.error(CHECK_TEXT.unknownPart(word));
      return 2;
    }
    parts.push(part, ...(await recordsOf(join(environment.content, part))));
  }
  const progress = showProgress(CHECK_TEXT.progress);
  const whole = await checkFolder(environment, {
    progress,
    framed: reporter === reportText ? 'all' : 'none',
  });
  const report = narrowed(whole, { ...wish, parts });
  const counts = countsOf(report.findings);
  output.line(reporter(report));
  if (FOR_PROGRAMS.has(reporter)) output.error(summaryLine(report, counts));
  const [shown, all] = [report.findings.length, whole.findings.length];
  if (shown < all) output.error(CHECK_TEXT.listed(shown, all));
  return counts.errors > 0 ? 1 : 0;
});

/** What was asked for, `'help'`, or what is wrong with the arguments. */
function wishOf(args: readonly string[]): Wish | string {
  const read = readArguments(args, {
    format: { type: 'string', default: 'text' },
    errors: { type: 'boolean', default: false },
  });
  if (typeof read === 'string') return read;
  const { values, words } = read;
  const { format, errors } = values;
  const reporter = Object.hasOwn(REPORTERS, format) ? REPORTERS[format] : undefined;
  if (reporter === undefined) return CHECK_TEXT.unknownFormat(format);
  return { reporter, parts: words, onlyErrors: errors };
}

/** The files of the units and projects that a report names: what is wrong with them keeps it from being published. */
async function recordsOf(folder: string): Promise<readonly string[]> {
  const facts = recordIn(await readFile(join(folder, 'report.json'), 'utf8').catch(() => ''));
  if (facts === null) return [];
  const { units, projects } = namedRecords(facts);
  return [...units.map((id) => `units/${id}.json`), ...projects.map((id) => `projects/${id}.json`)];
}

/** A report or a folder as a path below the content folder, however it was typed; `null` where there is none. */
function partOf(word: string, content: string): string | null {
  const typed = normalize(word)
    .replaceAll('\\', '/')
    .replace(/\/+$/, '')
    .replace(/^content\//, '');
  if (typed.startsWith('..')) return null;
  return [`reports/${typed}`, typed].find((path) => existsSync(join(content, path))) ?? null;
}
