import type { ReportRecord } from '../../archive/record.ts';
import type { Content, SourcedReport } from '../../reader/content.ts';
import { COMPARED_TEXT, VERSION_TEXT } from '../../text/report/versions.ts';
import { reportWords } from '../report/report-words.ts';
import type { VersionFact } from './report-versions-facts.ts';
import { plainFacts } from './report-versions-facts.ts';
import { rowFacts } from './report-versions-rows.ts';

/** One difference between two versions. */
export interface VersionChange {
  readonly label: string;
  readonly was: ChangedText;
  readonly now: ChangedText;
}

/** One difference between two versions as it stands in the data: both texts whole, `null` where there is none. */
export interface VersionDifference {
  /** Names the fact in every version: `indicators/quantity-1/actual`; of the narrative `words/` with the heading. */
  readonly key: string;
  readonly label: string;
  readonly was: string | null;
  readonly now: string | null;
}

/** A text, or the part of a long one around the place where it differs. */
export interface ChangedText {
  /** What both versions say before and after the difference; empty where the whole text is shown. */
  readonly before: string;
  readonly changed: string;
  readonly after: string;
  /** The version does not have the text; `changed` says so. */
  readonly absent: boolean;
}

/** Longer texts are shown around the place where they differ. */
const LONG = 80;
const CONTEXT = 20;

/**
 * Which facts and which words differ between two versions, in the order of the page. Both sides are written as the
 * page prints them, so a value that only changed its spelling in the file is no change.
 */
export function versionChanges(
  older: ReportRecord,
  newer: ReportRecord,
  content: Content,
): readonly VersionChange[] {
  return versionDifferences(older, newer, content).map(({ label, was, now }) => change(label, was, now));
}

/** {@link versionChanges} with their texts whole. */
export function versionDifferences(
  older: ReportRecord,
  newer: ReportRecord,
  content: Content,
): readonly VersionDifference[] {
  const facts = (record: ReportRecord) => [...plainFacts(record, content), ...rowFacts(record.report)];
  return [...factChanges(facts(older), facts(newer)), ...wordChanges(older.sourced, newer.sourced)];
}

function factChanges(before: readonly VersionFact[], after: readonly VersionFact[]): VersionDifference[] {
  const [was, now] = [before, after].map((facts) => new Map(facts.map((fact) => [fact.key, fact])));
  const keys = [...new Set([...after, ...before].map(({ key }) => key))];
  return keys.flatMap((key) => {
    const [old, fresh] = [was?.get(key), now?.get(key)];
    const row = (fresh ?? old)?.row ?? null;
    const isDetail = row !== null && row !== key;
    // Of a row that only one version has, the first fact says enough.
    if (isDetail && (was?.has(row) === false || now?.has(row) === false)) return [];
    if (old?.text === fresh?.text) return [];
    const label = fresh?.label ?? old?.label ?? key;
    return [{ key, label, was: old?.text ?? null, now: fresh?.text ?? null }];
  });
}

/** Paragraphs of a section that only one version has, paired in their order. */
function wordChanges(older: SourcedReport, newer: SourcedReport): VersionDifference[] {
  const [before, after] = [reportWords(older), reportWords(newer)];
  const headings = [...new Set([...after, ...before].map(({ heading }) => heading))];
  return headings.flatMap((heading) => {
    const blocks = (words: typeof before) =>
      words.flatMap((section) => (section.heading === heading ? section.blocks : []));
    const [was, now] = [blocks(before), blocks(after)];
    const gone = without(was, now);
    const added = without(now, was);
    return Array.from({ length: Math.max(gone.length, added.length) }, (_, index) => ({
      key: `words/${heading}`,
      label: COMPARED_TEXT.narrative(heading),
      was: gone[index] ?? null,
      now: added[index] ?? null,
    }));
  });
}

/** Items of a list that are not in the other, as often as they are missing there. */
function without(items: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return items.filter((item) => {
    const count = left.get(item) ?? 0;
    left.set(item, count - 1);
    return count <= 0;
  });
}

function change(label: string, was: string | null, now: string | null): VersionChange {
  if (was !== null && now !== null) {
    const [before, after] = aroundDifference(was, now);
    return { label, was: before, now: after };
  }
  return { label, was: whole(was, VERSION_TEXT.added), now: whole(now, VERSION_TEXT.removed) };
}

function whole(text: string | null, instead: string): ChangedText {
  return { before: '', changed: text ?? instead, after: '', absent: text === null };
}

/** Two texts, or where they are long the part in which they differ with a little of what stands around it. */
export function aroundDifference(was: string, now: string): readonly [ChangedText, ChangedText] {
  const [a, b] = [[...was], [...now]];
  if (Math.max(a.length, b.length) <= LONG) return [whole(was, ''), whole(now, '')];
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  while (start > 0 && isInNumber(a, start)) start -= 1;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  while (end > 0 && isInNumber(a, a.length - end)) end -= 1;
  const cut = (letters: readonly string[]): ChangedText => {
    const last = letters.length - end;
    const text = (from: number, to: number) => letters.slice(Math.max(0, from), to).join('');
    return {
      before: `${start > CONTEXT ? '…' : ''}${text(start - CONTEXT, start)}`,
      changed: text(start, last),
      after: `${text(last, last + CONTEXT)}${end > CONTEXT ? '…' : ''}`,
      absent: false,
    };
  };
  return [cut(a), cut(b)];
}

/** Whether the place between two letters lies inside a number or a word, which is never divided. */
function isInNumber(letters: readonly string[], at: number): boolean {
  const [left = '', right = ''] = [letters[at - 1], letters[at]];
  return /[\dA-Za-z.,]/.test(left) && /[\dA-Za-z.,%]/.test(right);
}
