import type { Correction, Waiver } from '../../model/record.ts';
import type { Redirects } from '../../model/reference.ts';
import { onceEach } from '../../model/remember.ts';
import type { Tombstone } from '../../reader/content.ts';
import { PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import { finalAddress } from '../moved-page.ts';

/** Kinds of change, gravest first. */
export const CHANGE_KINDS = ['withdrawal', 'correction', 'moved', 'waiver'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

interface Common {
  /** Day, `YYYY-MM-DD`. */
  readonly on: string;
  /** Stable within the site: where it happened, what, and which one of its kind. */
  readonly id: string;
  /** Title of the report; for a move the old address. */
  readonly title: string;
  /** Path of the page that it concerns. */
  readonly path: string;
  /** Id of the report; `null` for a move of another page. */
  readonly report: string | null;
  readonly unit: string | null;
  readonly example: boolean;
}

/** Something that happened to published content, or an exception with which it was published. */
export type ChangeRecord = Common &
  (
    | { readonly kind: 'correction'; readonly facts: Correction }
    | { readonly kind: 'withdrawal'; readonly facts: Tombstone['withdrawal'] }
    | { readonly kind: 'moved'; readonly facts: Redirects[number] }
    | { readonly kind: 'waiver'; readonly facts: Waiver }
  );

/** Everything that changed after publication, newest first. */
export const changeRecords = onceEach((archive: Archive): readonly ChangeRecord[] =>
  [...ofReports(archive), ...ofTombstones(archive), ...ofMoves(archive)].sort(newestFirst),
);

function ofReports({ content, summaries }: Archive): ChangeRecord[] {
  const shown = new Map(summaries.map((summary) => [summary.id, summary]));
  const changed = content.reports.filter(({ head }) => head.changes > 0);
  return changed.flatMap(({ report }): ChangeRecord[] => {
    const { id, title, example } = report;
    const common = {
      title,
      path: PATHS.report(id),
      report: id,
      unit: shown.get(id)?.unit.id ?? null,
      example,
    };
    return [
      ...report.corrections.map(
        (facts, index): ChangeRecord => ({
          ...common,
          kind: 'correction',
          on: facts.on,
          id: `${id}/correction-${index + 1}`,
          facts,
        }),
      ),
      ...report.waivers.map(
        (facts, index): ChangeRecord => ({
          ...common,
          kind: 'waiver',
          on: facts.on,
          id: `${id}/waiver-${index + 1}`,
          facts,
        }),
      ),
    ];
  });
}

function ofTombstones({ content }: Archive): ChangeRecord[] {
  return content.withdrawn.map(({ id, title, withdrawal, example }) => ({
    kind: 'withdrawal',
    on: withdrawal.on,
    id: `${id}/withdrawal`,
    title,
    path: PATHS.report(id),
    report: id,
    unit: null,
    example,
    facts: withdrawal,
  }));
}

function ofMoves({ content }: Archive): ChangeRecord[] {
  return content.redirects.map((facts) => ({
    kind: 'moved',
    on: facts.on,
    id: `moved${facts.from}`,
    title: facts.from,
    path: finalAddress(content.redirects, facts.to),
    report: null,
    unit: null,
    example: false,
    facts,
  }));
}

function newestFirst(a: ChangeRecord, b: ChangeRecord): number {
  if (a.on !== b.on) return a.on < b.on ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
