import type { CheckedDraft } from '../../desk/check-draft.ts';
import { openQuestions } from '../../model/import-record.ts';
import type { Review } from '../../model/record.ts';
import type { Region } from '../../model/region.ts';
import { regionFault, regionWords } from '../../model/region.ts';
import { isPlaceholder } from '../../model/source-hash.ts';
import { REVIEW_TEXT } from '../../text/command/life.ts';
import { namedRecords } from '../named-records.ts';
import type { OpenReport } from '../report-life.ts';
import { reviewedDigest } from '../report-life.ts';

/** What a person puts his post to. */
export const SIGNED = ['secrecy', 'privacy', 'omissions'] as const;
export type SignedKey = (typeof SIGNED)[number];

/** What a command writes where somebody has to write something. */
const PLACEHOLDER = '（待填';

/** What a report says of its review. */
export interface Signed {
  readonly review: Partial<Review>;
  /** Something was changed after it was reviewed. */
  readonly isStale: boolean;
}

export function signedOf(open: OpenReport, facts: Readonly<Record<string, unknown>>): Signed {
  const raw = facts['review'];
  const review: Partial<Review> = typeof raw === 'object' && raw !== null ? raw : {};
  const covers = review.covers ?? null;
  return { review, isStale: covers !== null && covers !== reviewedDigest(open, facts) };
}

/** Signatures that one post may not give together, in words, with the parts they are of. */
export function clashesOf({ writer, secrecy, privacy }: Partial<Review>): readonly Clash[] {
  const { todo, what } = REVIEW_TEXT;
  const own = Object.entries({ secrecy, privacy }).flatMap(([key, signed]) =>
    writer && signed?.role === writer
      ? [{ of: ['writer', key], said: todo.same(what[key as 'secrecy' | 'privacy']) }]
      : [],
  );
  const both = secrecy && privacy && secrecy.role === privacy.role;
  return [...own, ...(both ? [{ of: ['secrecy', 'privacy'], said: todo.one }] : [])];
}

interface Clash {
  readonly of: readonly string[];
  readonly said: string;
}

/** What has to be mended: that nobody has reviewed the report yet is said by itself, post by post. */
export function errorsOf({ findings }: CheckedDraft): CheckedDraft['findings'] {
  return findings.filter(
    ({ severity, id, values }) =>
      severity === 'error' && !(id === 'FIELD_RULE' && values['rule'] === 'review-missing'),
  );
}

/** What is still to be done before a report may be published, in words; empty where nothing is. */
export function stillToDo(
  { imported, references }: Pick<OpenReport, 'imported' | 'references'>,
  facts: Readonly<Record<string, unknown>>,
  { review, isStale }: Signed,
  checked: CheckedDraft,
): readonly string[] {
  const { todo } = REVIEW_TEXT;
  const waiting = imported ? openQuestions(imported).filter(({ blocking }) => blocking).length : 0;
  const errors = errorsOf(checked).length;
  const { writer, secrecy } = review;
  const known: ReadonlyMap<string, { readonly region: Region }> = references.content.units;
  const provenance = facts['provenance'] as Parameters<typeof isPlaceholder>[0] | undefined;
  return [
    ...(waiting > 0 ? [todo.questions(waiting)] : []),
    ...(errors > 0 ? [todo.errors(errors)] : []),
    ...(!provenance || isPlaceholder(provenance) ? [todo.source] : []),
    ...(JSON.stringify(facts).includes(PLACEHOLDER) ? [todo.placeholder] : []),
    ...namedRecords(facts).units.flatMap((unit) => {
      const region = known.get(unit)?.region;
      return region === undefined || regionFault(region) === null
        ? []
        : [todo.region(unit, regionWords(region))];
    }),
    ...(writer === undefined ? [todo.writer] : []),
    ...SIGNED.filter((key) => review[key] === undefined).map((key) => todo[key]),
    ...clashesOf(review).map(({ said }) => said),
    ...(isStale || (secrecy && review.covers === undefined) ? [todo.stale] : []),
  ];
}
