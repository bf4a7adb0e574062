import { targetOf } from '../checks/anchor.ts';
import { CATALOGUE } from '../checks/catalogue.ts';
import type { CheckResult } from '../checks/run-checks.ts';
import type { Report } from '../model/report.ts';
import type { Pointer } from '../reader/content.ts';
import { WAIVER_TEXT } from '../text/desk/waiver.ts';
import type { PlacedFinding } from './open-draft.ts';
import type { Waivable } from './waiver.ts';

/** What a finding came of, where it is one of the catalogue. */
export interface Origin {
  readonly result: CheckResult;
  /** The value that it is about; `null` where it is about the words or the whole. */
  readonly pointer: Pointer | null;
}

/** What is ours and not the original's: nobody can say of it that the original has it so. */
const OURS: ReadonlySet<unknown> = new Set([
  'state',
  'publishAt',
  'version',
  'corrections',
  'withdrawal',
  'review',
]);

/** How a finding may be left as it is; `null` where it may not, or where it stands in nobody's way and nothing advises it. */
export function waivableOf({ result, pointer }: Origin, report: Report): Waivable | null {
  const isAsked = result.severity === 'error' || result.hint.includes('waivers');
  if (result.waiver === null && !isAsked) return null;
  if (OURS.has(pointer?.[0])) return null;
  const target = pointer && targetOf({ in: 'facts', pointer }, report);
  return { check: result.id, at: target?.id ?? null, given: result.waiver !== null };
}

/** Of what stays as the original has it there is nothing to mend: why, who said so and when. */
export function waivedWords(origin: Origin | null): Partial<Pick<PlacedFinding, 'hint' | 'isForKeeper'>> {
  const waiver = origin?.result.waiver;
  if (!waiver) return {};
  return { hint: WAIVER_TEXT.said(waiver.reason, waiver.by, waiver.on), isForKeeper: false };
}

/** Waivers of checks that find nothing any more are to be taken back: readers would be told of a fault that is not there. */
export function judgeWaivers(
  id: string,
  results: readonly CheckResult[],
  { waivers }: Report,
): readonly PlacedFinding[] {
  const used = new Set(results.map(({ waiver }) => waiver));
  return waivers.flatMap((waiver, index): readonly PlacedFinding[] => {
    // What compares reports is not looked at here.
    const check = CATALOGUE.find((one) => one.id === waiver.check);
    if (used.has(waiver) || check === undefined) return [];
    return [
      {
        id: check.id,
        severity: 'note',
        message: WAIVER_TEXT.idle(check.text.title),
        hint: WAIVER_TEXT.idleHint,
        file: `reports/${id}/report.json`,
        position: null,
        frame: null,
        pointer: ['waivers', index],
        isMissing: false,
        label: '',
        isForKeeper: false,
        waivable: { check: check.id, at: waiver.at ?? null, given: true },
      },
    ];
  });
}
