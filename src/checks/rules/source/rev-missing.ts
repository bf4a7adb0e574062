import { REVIEW_LABELS, SOURCE_CHECKS } from '../../../text/checks/source.ts';
import { defineCheck } from '../../check.ts';

/**
 * A report without any record of its review is a draft, or is refused when it is read; here, whether the record covers what is
 * published: everything up to the last correction, and before the set time.
 */
export const REV_MISSING = defineCheck({
  id: 'REV_MISSING',
  text: SOURCE_CHECKS.REV_MISSING,
  *run({ report }) {
    const { review, corrections, publishAt, state } = report;
    if (review?.secrecy === undefined && review?.privacy === undefined) {
      yield { status: 'unknown' };
      return;
    }
    const last = [...corrections].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).at(-1);
    const day = publishAt?.slice(0, 10);
    let sound = true;
    for (const key of ['secrecy', 'privacy'] as const) {
      const signed = review[key];
      // The reader refuses a public report that lacks one; a draft may wait for it.
      if (signed === undefined) continue;
      const { on: reviewed } = signed;
      const at = { in: 'facts', pointer: ['review', key, 'on'] } as const;
      const args = { review: REVIEW_LABELS[key], reviewed };
      // A review that names what it looked at looked at the correction; the command saw to that.
      if (last !== undefined && reviewed < last.on && review?.covers === undefined) {
        sound = false;
        const changed = { problem: 'correction', on: last.on, version: last.version };
        yield { status: 'fail', at, args: { ...args, ...changed } };
      } else if (state === 'scheduled' && day !== undefined && day < reviewed) {
        sound = false;
        yield {
          status: 'fail',
          at,
          args: { ...args, problem: 'schedule', on: day, version: report.version },
        };
      }
    }
    if (sound) yield { status: 'pass', args: {} };
  },
});
