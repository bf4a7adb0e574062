import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ReportFacts } from '../../model/report.ts';
import { ReportSchema } from '../../model/report.ts';
import { CHANGED_WORDS, LIFE_PROBLEMS } from '../../text/problems/life.ts';
import type { Pointer } from '../content.ts';
import { fieldWords } from '../field-path.ts';
import { formatContent } from '../json/format.ts';
import { readJson } from '../json/source.ts';
import { say } from '../say.ts';

/** The two files of a report, as text. */
export interface ReportTexts {
  readonly report: string;
  readonly narrative: string;
}

/**
 * What goes on after publication without being a correction: what became of the findings, and what the office notes for
 * itself or decides about the record.
 */
const LIVING = [
  ...['$schema', 'editorNote', 'state', 'publishAt', 'withdrawal', 'review', 'waivers'],
  ...['rectifications', 'resultUse'],
] as const;
const MOST_NAMED = 5;

/** Whether what is public still says what was published; `null` for a copy that is not there. */
export function checkPublished(
  then: ReportTexts,
  now: ReportTexts,
  { version }: Pick<ReportFacts, 'version'>,
  path: string,
): Diagnostic[] {
  const changes = changedFields(then, now);
  if (changes.length === 0) return [];
  const named = changes.slice(0, MOST_NAMED).map(({ words }) => words);
  const more = changes.length > MOST_NAMED ? [CHANGED_WORDS.more(changes.length)] : [];
  const args = {
    version: versionIn(then.report) ?? version,
    count: changes.length,
    fields: [...named, ...more].join(CHANGED_WORDS.join),
    folder: path.replace(/^reports\//, ''),
  };
  const [first] = changes;
  const inFacts = first?.pointer ?? null;
  const file = `${path}/${inFacts === null ? 'narrative.mdx' : 'report.json'}`;
  const { source } = inFacts === null ? { source: null } : readJson(now.report, file);
  const position = source && inFacts ? source.where(inFacts) : null;
  return [say(LIFE_PROBLEMS, 'PUBLISHED_CHANGED', args, { file, position })];
}

export interface ChangedField {
  /** `null` for the words. */
  readonly pointer: Pointer | null;
  readonly words: string;
}

/** The fields that differ, in the order of the later text; how they are laid out makes no difference. */
export function changedFields(then: ReportTexts, now: ReportTexts): readonly ChangedField[] {
  const [before, after] = [then, now].map(({ report }) => plainFacts(report));
  const found: ChangedField[] = differences(before, after, []).map((pointer) => {
    return { pointer, words: fieldWords(ReportSchema, after, pointer) };
  });
  // A row and a cell of it in the same words are one place to whoever reads them.
  const named = [...new Map(found.map((one) => [one.words, one])).values()];
  return plainWords(then.narrative) === plainWords(now.narrative)
    ? named
    : [...named, { pointer: null, words: CHANGED_WORDS.narrative }];
}

/** The facts that were published, in their short form; `null` for what is no report. */
function plainFacts(text: string): unknown {
  const { source } = readJson(text.replace(/^\ufeff/, ''), '');
  const value = source?.value;
  if (typeof value !== 'object' || value === null) return null;
  const fixed = Object.entries(value).filter(([key]) => !LIVING.some((living) => living === key));
  return JSON.parse(formatContent(Object.fromEntries(fixed), ReportSchema));
}

function plainWords(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .trimEnd();
}

function versionIn(text: string): number | null {
  const value = readJson(text.replace(/^\ufeff/, ''), '').source?.value;
  const version: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'version') : null;
  return typeof version === 'number' ? version : null;
}

/** Steps to every value that is not the same, as deep as both sides go together. */
function differences(was: unknown, now: unknown, pointer: Pointer): Pointer[] {
  if (Array.isArray(was) && Array.isArray(now) && was.length === now.length)
    return now.flatMap((item, index) => differences(was[index], item, [...pointer, index]));
  if (isRecord(was) && isRecord(now)) {
    const keys = new Set([...Object.keys(now), ...Object.keys(was)]);
    return [...keys].flatMap((key) => differences(was[key], now[key], [...pointer, key]));
  }
  return JSON.stringify(was) === JSON.stringify(now) ? [] : [pointer];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
