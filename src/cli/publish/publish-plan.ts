import { recordOf } from '../../archive/record.ts';
import { chinaDay } from '../../model/date.ts';
import type { Correction } from '../../model/record.ts';
import { ReportSchema } from '../../model/report.ts';
import { changedFields } from '../../reader/cross-checks/check-published.ts';
import type { Environment } from '../../reader/disk/environment.ts';
import { formatContent } from '../../reader/json/format.ts';
import { isPublic } from '../../reader/lifecycle.ts';
import { PUBLISH_TEXT } from '../../text/command/life.ts';
import { versionChanges } from '../../view/versions/report-versions-diff.ts';
import type { OpenReport } from '../report-life.ts';
import { plainText } from './diff.ts';
import type { PublishedThen } from './published-pair.ts';
import { pairOf, publishedThen } from './published-pair.ts';

const TEXT = PUBLISH_TEXT;
/** More corrections than a notice can hold are told in one line; the page compares the versions in full. */
const MOST_CORRECTIONS = 30;

/** How somebody wants a report to be published. */
export interface PublishWish {
  /** Instant with the offset of China. */
  readonly at: string | null;
  readonly reason: string | null;
  readonly by: string | null;
  readonly material: boolean;
}

type Kept = OpenReport['versions'][number];

/** What publishing comes to for a report as it is. */
export type Plan =
  | { readonly kind: 'nothing'; readonly why: string }
  | {
      readonly kind: 'first' | 'scheduled' | 'correction' | 'adopt';
      /** What is written over the facts. */
      readonly facts: Readonly<Record<string, unknown>>;
      /** The version that readers know, to be kept. */
      readonly kept: Kept | null;
      readonly said: readonly string[];
    };

/** Decides what publishing comes to; a sentence where it cannot be. */
export async function planOf(
  open: OpenReport,
  wish: PublishWish,
  { now }: Environment,
): Promise<Plan | string> {
  const { facts, folder, narrative } = open;
  const { id } = folder;
  const version = typeof facts['version'] === 'number' ? facts['version'] : 1;
  const then = await publishedThen(open);
  const isKnown = then !== null && wasPublic(then, now);
  const changes = then ? changedFields(then.texts, { report: JSON.stringify(facts), narrative }) : [];
  if (then !== null && isKnown && changes.length === 0) {
    if (open.published !== null)
      return { kind: 'nothing', why: isSameText(open) ? TEXT.same(version) : TEXT.livingOnly(version) };
    return { kind: 'adopt', facts: {}, kept: null, said: [TEXT.adopted(id, version)] };
  }
  if (then !== null && isKnown) return correctionOf(open, then, wish, changes.length, now);
  if (wish.reason !== null || wish.by !== null) return TEXT.notCorrection;
  const { publishAt: _, ...rest } = facts;
  if (wish.at !== null) {
    const said = [TEXT.scheduled(id, wish.at.slice(0, 16).replace('T', ' '))];
    return { kind: 'scheduled', facts: { state: 'scheduled', publishAt: wish.at }, kept: null, said };
  }
  const said = [TEXT.published(id, version)];
  return { kind: 'first', facts: { ...rest, state: 'published', publishAt: undefined }, kept: null, said };
}

function wasPublic({ texts }: PublishedThen, now: Date): boolean {
  const { state, publishAt } = JSON.parse(texts.report) as Parameters<typeof isPublic>[0];
  return isPublic({ state, publishAt }, now);
}

function isSameText({ published, facts }: OpenReport): boolean {
  return (
    published !== null &&
    formatContent(JSON.parse(published.report), ReportSchema) === formatContent(facts, ReportSchema)
  );
}

function correctionOf(
  open: OpenReport,
  then: PublishedThen,
  wish: PublishWish,
  changed: number,
  now: Date,
): Plan | string {
  const { facts, folder } = open;
  const rows: readonly unknown[] = Array.isArray(facts['corrections']) ? facts['corrections'] : [];
  const version = then.version + 1;
  const isWritten = rows.some(
    (row) => typeof row === 'object' && row !== null && Reflect.get(row, 'version') === version,
  );
  const { reason, by, material } = wish;
  if (!isWritten && (reason === null || by === null)) return TEXT.needsReason(changed);
  const pair = pairOf(open, then, facts, now);
  const found =
    pair === null
      ? []
      : versionChanges(recordOf(pair.was, pair.content), recordOf(pair.is, pair.content), pair.content);
  const common = { on: chinaDay(now), version, reason: reason ?? '', material, by: by ?? '' };
  const told = found.map(({ label, was, now: is }) => ({
    field: label,
    was: plainText(was),
    now: plainText(is),
  }));
  const entries = told.length === 0 ? [undescribed(then, open)] : shortened(told);
  const more: Correction[] = isWritten ? [] : entries.map((entry) => ({ ...common, ...entry }));
  const bytes = (text: string) => new TextEncoder().encode(text);
  return {
    kind: 'correction',
    facts: { state: 'published', publishAt: undefined, version, corrections: [...rows, ...more] },
    kept: {
      version: then.version,
      reportJson: bytes(asPublished(then.texts.report)),
      narrativeMdx: bytes(then.texts.narrative),
    },
    said: [TEXT.corrected(folder.id, version, isWritten ? changed : more.length)],
  };
}

type Entry = Pick<Correction, 'field' | 'was' | 'now'>;

/** What no comparison tells, such as who the source is: named by its fields. */
function undescribed({ texts }: PublishedThen, { facts, narrative }: OpenReport): Entry {
  const fields = changedFields(texts, { report: JSON.stringify(facts), narrative });
  return { field: fields.map(({ words }) => words).join('；'), was: TEXT.noWords, now: TEXT.othersNow };
}

function shortened(told: readonly Entry[]): readonly Entry[] {
  if (told.length <= MOST_CORRECTIONS) return told;
  const rest = told.length - MOST_CORRECTIONS;
  return [
    ...told.slice(0, MOST_CORRECTIONS),
    { field: TEXT.others, was: TEXT.othersWas(rest), now: TEXT.othersNow },
  ];
}

/** A kept version was published, whatever time it once waited for. */
function asPublished(report: string): string {
  const { publishAt: _, ...facts } = JSON.parse(report) as Record<string, unknown>;
  return formatContent({ ...facts, state: 'published' }, ReportSchema);
}
