import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { FirstDraft } from '../../desk/first-draft.ts';
import { firstDraft } from '../../desk/first-draft.ts';
import type { Answers, FileBytes } from '../../desk/import.ts';
import { NO_NAMES, namesOf } from '../../desk/known-names.ts';
import type { Proposal } from '../../desk/proposal.ts';
import { templateDraft } from '../../desk/template/template-draft.ts';
import { ProjectSchema } from '../../model/project.ts';
import { regionFault } from '../../model/region.ts';
import { ReportSchema } from '../../model/report.ts';
import { UnitSchema } from '../../model/unit.ts';
import { readContent } from '../../reader/disk/read-content.ts';
import { formatContent } from '../../reader/json/format.ts';
import { IMPORT_TEXT } from '../../text/command/import.ts';
import { readArguments } from '../arguments.ts';
import { editorCommand } from '../editor-command.ts';
import { reportIdOf } from '../find-report.ts';
import { lastYear } from '../last-year.ts';
import { fillRegions } from '../region-answers.ts';
import { freeId } from './free-id.ts';
import { untouchedDraft, withFingerprint } from './import-again.ts';
import { layDraft, packagedDraft } from './import-package.ts';
import { answerCommand, importSummary, personalLines } from './import-summary.ts';
import { importInThread } from './import-thread.ts';
import { passedLines, sameWords } from './place-words.ts';
import { slugOf } from './slug.ts';
import { takenName } from './taken-name.ts';

interface Wish {
  readonly files: readonly string[];
  readonly out: string | null;
  readonly answers: Answers;
  /** A draft that these files made before and that nobody has touched since. */
  readonly again: string | null;
}

/** `import`: reads Word and Excel files into a draft folder, and says what was read, asked and left out. */
export const importCommand = editorCommand(IMPORT_TEXT.usage, wishOf, async (wish, environment, output) => {
  const earlier = wish.again === null ? null : await untouchedDraft(environment.content, wish.again);
  if (typeof earlier === 'string') return earlier;
  const answers = { ...earlier?.answers, ...wish.answers };
  const files: FileBytes[] = [];
  const paths = wish.files.length > 0 ? wish.files : (earlier?.sources ?? []);
  if (wish.files.length === 0 && !paths.every((path) => existsSync(path)))
    return IMPORT_TEXT.noFilesAgain(paths);
  for (const path of paths) {
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null) return IMPORT_TEXT.unreadableFile(path);
    files.push({ name: basename(path), bytes: new Uint8Array(bytes) });
  }
  const [only, ...others] = files;
  const packed = only && others.length === 0 && /\.zip$/i.test(only.name) ? packagedDraft(only.bytes) : null;
  const known = async () => {
    const { content } = await readContent({ root: environment.content, now: environment.now });
    return content ? namesOf(content) : NO_NAMES;
  };
  if (packed !== null) {
    if (wish.out !== null || wish.again !== null) return IMPORT_TEXT.packageWhole;
    return (await layDraft(packed, environment, { ...(await known()), slugOf }, output)) ?? 0;
  }
  const read = await importInThread({ files, answers }).catch((error: unknown) =>
    error instanceof Error && error.message === 'timeout' ? IMPORT_TEXT.timeout : IMPORT_TEXT.crashed,
  );
  if (typeof read === 'string') return read;
  const names = await known();
  const options = { year: lastYear(environment.now), slugOf, ...names };
  const draft = read.proposal
    ? firstDraft(read.proposal, { ...options, answers })
    : templateDraft(read.filled, options);
  const questions = [...draft.questions, ...(read.proposal?.questions ?? [])];
  if (read.proposal) {
    for (const line of importSummary({ ...read.proposal, questions })) output.line(line);
    if (isEmpty(read.proposal)) return IMPORT_TEXT.nothing;
  } else output.line(IMPORT_TEXT.template);
  const reports = join(environment.content, 'reports');
  const own = earlier?.folder ?? (wish.out === null ? null : resolve(wish.out));
  const place =
    own === null ? await freeId(environment.content, { ...draft, title: draft.report['title'] }) : null;
  if (place?.same) return await sameWords(environment.content, place.same, paths, wish.answers);
  const id = place?.id ?? (own?.startsWith(join(reports, '/')) ? reportIdOf(own) : null);
  const folder = own ?? join(reports, id ?? draft.id);
  if (earlier?.folder !== folder && existsSync(join(folder, 'report.json')))
    return IMPORT_TEXT.exists(folder);
  const taken = takenName(
    draft.newUnits.map(({ name }) => name),
    { ...names, slugOf },
  );
  if (taken !== null) return taken;
  const filled = await fillRegions(environment.content, Object.entries(wish.answers));
  if (typeof filled === 'string') return filled;
  if (earlier) await earlier.remove();
  const records = id === null ? folder : environment.content;
  const written = await writeDraft(draft, folder, records);
  output.line('');
  if (place)
    for (const line of passedLines(place.passed, place.id, JSON.stringify(draft.report), environment))
      output.line(line);
  output.line(IMPORT_TEXT.written(folder));
  if (written.length > 0) output.line(IMPORT_TEXT.records(written.join('、')));
  const nowhere = draft.newUnits.filter(({ region }) => regionFault(region) !== null);
  if (nowhere.length > 0)
    output.line(IMPORT_TEXT.noPlace(nowhere.map(({ id }) => `units/${id}.json`).join('、')));
  for (const line of personalLines(draft)) output.line(line);
  if (id !== null && questions.length > 0) output.line(answerCommand(paths, id, questions));
  output.line(IMPORT_TEXT.next(id));
  return 0;
});

function wishOf(args: readonly string[]): Wish | string {
  const read = readArguments(args, {
    out: { type: 'string' },
    again: { type: 'string' },
    answer: { type: 'string', multiple: true },
  });
  if (typeof read === 'string') return read;
  const { values, words } = read;
  if (words.length === 0 && values.again === undefined) return IMPORT_TEXT.noFile;
  const answers: Record<string, string> = {};
  for (const text of values.answer ?? []) {
    const at = text.indexOf('=');
    if (at < 1) return IMPORT_TEXT.badAnswer(text);
    answers[text.slice(0, at)] = text.slice(at + 1);
  }
  const { out = null, again = null } = values;
  return { files: words, out, again, answers };
}

function isEmpty({ indicators, funds, sections, preface, goals }: Proposal): boolean {
  const isBare = indicators.length === 0 && funds === null && sections.length === 0;
  return isBare && preface.length === 0 && goals.expected === null && goals.actual === null;
}

/** Writes the draft and the records that it names and the site does not have; nothing that exists is touched. */
async function writeDraft(draft: FirstDraft, folder: string, records: string): Promise<readonly string[]> {
  const example = draft.report['example'] === true ? true : undefined;
  const report = formatContent(draft.report, ReportSchema);
  const files = new Map<string, string>([
    [join(folder, 'report.json'), report],
    [join(folder, 'narrative.mdx'), draft.narrativeMdx],
    [join(folder, 'import.json'), withFingerprint(draft.importJson, report, draft.narrativeMdx)],
  ]);
  const unit = String((draft.report['implementingUnit'] as { readonly unit: string }).unit);
  for (const { id, name, region } of draft.newUnits)
    files.set(
      join(records, 'units', `${id}.json`),
      formatContent(JSON.parse(JSON.stringify({ name, kind: 'dept', region, example })), UnitSchema),
    );
  for (const { id, name } of draft.newProjects) {
    const facts = { name, unit, code: { absent: 'not-stated' }, nature: { absent: 'not-stated' }, example };
    files.set(
      join(records, 'projects', `${id}.json`),
      formatContent(JSON.parse(JSON.stringify(facts)), ProjectSchema),
    );
  }
  const made: string[] = [];
  for (const [path, text] of files) {
    if (existsSync(path)) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
    if (!path.startsWith(folder) || /[\\/](units|projects)[\\/]/.test(path.slice(folder.length)))
      made.push(path);
  }
  return made;
}
