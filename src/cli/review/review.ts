import { CORPUS_CATALOGUE } from '../../checks/catalogue.ts';
import { settle } from '../../desk/settle.ts';
import { chinaDay, DaySchema } from '../../model/date.ts';
import type { ImportRecord } from '../../model/import-record.ts';
import { ImportRecordSchema, openQuestions } from '../../model/import-record.ts';
import type { Review } from '../../model/record.ts';
import { ReportSchema } from '../../model/report.ts';
import type { Environment } from '../../reader/disk/environment.ts';
import { formatContent } from '../../reader/json/format.ts';
import { oneLine } from '../../reader/one-line.ts';
import { LIFE_TEXT, REVIEW_TEXT } from '../../text/command/life.ts';
import { reportAndWords } from '../arguments.ts';
import { checkFolder } from '../check/check-folder.ts';
import { editorCommand } from '../editor-command.ts';
import { replaceFile } from '../fmt.ts';
import { fillRegions } from '../region-answers.ts';
import type { OpenReport } from '../report-life.ts';
import { judge, openReport, reviewedDigest } from '../report-life.ts';
import { reviewList } from './review-list.ts';
import type { SignedKey } from './review-state.ts';
import { clashesOf, SIGNED, signedOf, stillToDo } from './review-state.ts';

const TEXT = REVIEW_TEXT;

interface Wish {
  readonly report: string;
  readonly answers: readonly (readonly [id: string, answer: string])[];
  readonly writer: string | null;
  readonly posts: Readonly<Partial<Record<SignedKey, string>>>;
  readonly seen: readonly (readonly [file: string, note: string])[];
  readonly by: string | null;
  readonly on: string | null;
}

/** `review`: what a second person must look at, and the record of what was looked at. */
export const reviewCommand = editorCommand(TEXT.usage, wishOf, async (wish: Wish, environment, output) => {
  const today = chinaDay(environment.now);
  if (wish.on !== null && wish.on > today) return LIFE_TEXT.badDay(wish.on);
  const filled = await fillRegions(environment.content, wish.answers);
  if (typeof filled === 'string') return filled;
  const opened = await openReport(environment, wish.report);
  if (typeof opened === 'string') return opened;
  const state = String(opened.facts['state']);
  if (state === 'withdrawn') return TEXT.notNow(state);

  const facts = structuredClone(opened.facts) as Record<string, unknown>;
  const said: string[] = [...filled];
  const settled = settleAll(opened, facts, wish.answers, said);
  if (typeof settled === 'string') return settled;
  const seen = noteSeen(opened, facts, wish, today);
  if (typeof seen === 'string') return seen;
  sign(opened, facts, wish, today);
  const typed = [...Object.keys(wish.posts), ...(wish.writer === null ? [] : ['writer'])];
  // What was written into the file by hand keeps nobody from answering questions.
  const clash = clashesOf(signedOf(opened, facts).review).find(({ of }) =>
    of.some((part) => typed.includes(part)),
  );
  if (clash !== undefined) return TEXT.notSigned(clash.said);
  for (const line of said) output.line(line);

  const open: OpenReport = { ...opened, facts, imported: settled };
  const checked = await judge(open, facts, environment);
  const signed = signedOf(open, facts);
  const still = stillToDo(open, facts, signed, checked);
  if (still.length === 0 && facts['state'] === 'draft') facts['state'] = 'reviewed';

  const before = formatContent(opened.facts, ReportSchema);
  const after = formatContent(facts, ReportSchema);
  if (opened.folder.imported && settled && wish.answers.length > 0)
    await replaceFile(opened.folder.imported.absolute, `${JSON.stringify(settled, null, 2)}\n`);
  if (before !== after && opened.folder.report) {
    await replaceFile(opened.folder.report.absolute, after);
    output.line(TEXT.written(opened.shown));
    const errors = checked.findings.filter(({ severity }) => severity === 'error');
    for (const error of errors) output.line(oneLine(error));
  } else {
    const compared = await comparedWithOthers(environment, open);
    const all = { ...checked, findings: [...checked.findings, ...compared] };
    for (const line of reviewList(open, all, signed)) output.line(line);
    output.line('');
  }
  if (still.length > 0) {
    output.line(TEXT.still(still));
    const unsigned = (['writer', ...SIGNED] as const).filter((key) => signed.review[key] === undefined);
    if (unsigned.length > 0) output.line(TEXT.sign(opened.folder.id, unsigned));
    return 1;
  }
  if (facts['state'] === 'reviewed' && opened.facts['state'] === 'draft') output.line(TEXT.reviewed);
  output.line(TEXT.ready(opened.folder.id));
  return 0;
});

/** What only a look at the other reports can tell of one: that its words are those of another. */
async function comparedWithOthers(environment: Environment, { folder }: OpenReport) {
  const { findings } = await checkFolder(environment, { framed: 'none' });
  const rules = new Set<string>(CORPUS_CATALOGUE.map(({ id }) => id));
  return findings.filter(({ id, file }) => rules.has(id) && file.startsWith(`${folder.path}/`));
}

/** The record of the import with the answers, each of which is `said`; a sentence where one of them cannot be taken. */
function settleAll(
  { imported }: OpenReport,
  facts: object,
  answers: Wish['answers'],
  said: string[],
): ImportRecord | string {
  const record: ImportRecord = imported ?? ImportRecordSchema.parse({});
  const given: Record<string, string> = {};
  for (const [id, answer] of answers) {
    const question = openQuestions(record).find((one) => one.id === id);
    if (question === undefined) return TEXT.noQuestion(id);
    const { state } = settle(facts, question, answer);
    if (state === 'no-choice') {
      const choices = question.choices.map((one) => one.id).join('，');
      return TEXT.noChoice(id, answer, choices);
    }
    if (state === 'by-hand') return TEXT.byHand(id, answer);
    given[id] = answer;
    said.push(state === 'changed' ? TEXT.changed(id, answer) : TEXT.settled(id, answer));
  }
  return { ...record, answers: { ...record.answers, ...given } };
}

/** Records that somebody looked through a file; a sentence where that cannot be recorded. */
function noteSeen({ attachments }: OpenReport, facts: object, { seen, by, on }: Wish, today: string) {
  if (seen.length === 0) return null;
  if (by === null) return TEXT.needsBy;
  const listed: unknown = Reflect.get(facts, 'annexes');
  const rows: readonly unknown[] = Array.isArray(listed) ? listed : [];
  for (const [file, note] of seen) {
    const row = rows.find(
      (one) =>
        typeof one === 'object' && one !== null && String(Reflect.get(one, 'file')).normalize('NFC') === file,
    );
    const attachment = attachments.find(({ name }) => name === file);
    if (typeof row !== 'object' || row === null || !attachment) return TEXT.noFile(file);
    if (note.length < 4) return TEXT.shortNote(file);
    Reflect.set(row, 'scanned', { by, on: on ?? today, note, sha256: attachment.sha256 });
  }
  return null;
}

/** Puts the posts into the record. Whoever signs has seen what is there now: everything signed before is signed anew. */
function sign(
  open: OpenReport,
  facts: Record<string, unknown>,
  { posts, writer, on }: Wish,
  today: string,
): void {
  if (writer === null && Object.keys(posts).length === 0) return;
  const { review: before, isStale } = signedOf(open, facts);
  // What somebody signed before the last change is signed no longer.
  const kept: Partial<Review> = isStale ? { ...(before.writer && { writer: before.writer }) } : before;
  const signed = SIGNED.flatMap((key) => {
    const role = posts[key];
    return role === undefined ? [] : [[key, { done: true, role, on: on ?? today }] as const];
  });
  const review = { ...kept, ...Object.fromEntries(signed), ...(writer !== null && { writer }) };
  const isSigned = SIGNED.some((key) => key in review);
  facts['review'] = { ...review, ...(isSigned && { covers: reviewedDigest(open, facts) }) };
}

function wishOf(args: readonly string[]): Wish | string {
  const text = { type: 'string' } as const;
  const many = { type: 'string', multiple: true } as const;
  const posted = { writer: text, secrecy: text, privacy: text, omissions: text, by: text };
  const read = reportAndWords(args, { ...posted, answer: many, seen: many, on: text }, LIFE_TEXT.missing, 1);
  if (typeof read === 'string') return read;
  const { report, values } = read;
  const { writer, secrecy, privacy, omissions, by, on } = values;
  const bad = [writer, secrecy, privacy, omissions, by].find((post) => post !== undefined && !isPost(post));
  if (bad !== undefined) return LIFE_TEXT.badPost(bad);
  if (on !== undefined && !isDay(on)) return LIFE_TEXT.badDay(on);
  const answers = pairs(values.answer);
  if (typeof answers === 'string') return TEXT.badPair('--answer', answers);
  const seen = pairs(values.seen);
  if (typeof seen === 'string') return TEXT.badPair('--seen', seen);
  return {
    report,
    answers,
    seen: seen.map(([file, note]) => [file.normalize('NFC'), note] as const),
    posts: { ...(secrecy && { secrecy }), ...(privacy && { privacy }), ...(omissions && { omissions }) },
    ...{ writer: writer ?? null, by: by ?? null, on: on ?? null },
  };
}

/** A post is a word of some length; the guard looks for names of persons. */
export function isPost(text: string): boolean {
  return text.trim().length >= 2;
}

/** A day as it is typed; whether there is such a day and it is past is asked where it is used. */
export function isDay(text: string): boolean {
  return DaySchema.safeParse(text).success;
}

/** `name=content`, each; the first that is not so instead. */
function pairs(texts: readonly string[] = []): readonly (readonly [string, string])[] | string {
  const found: (readonly [string, string])[] = [];
  for (const text of texts) {
    const at = text.indexOf('=');
    if (at < 1 || at === text.length - 1) return text;
    found.push([text.slice(0, at), text.slice(at + 1)]);
  }
  return found;
}
