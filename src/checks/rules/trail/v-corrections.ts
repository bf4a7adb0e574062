import type { Correction } from '../../../model/record.ts';
import { TRAIL_CHECKS } from '../../../text/checks/trail.ts';
import { defineCheck } from '../../check.ts';

export const V_CORRECTIONS = defineCheck({
  id: 'V_CORRECTIONS',
  text: TRAIL_CHECKS.V_CORRECTIONS,
  *run({ report }) {
    const { version, corrections } = report;
    const produced = new Set(corrections.map((correction) => correction.version));
    for (let expected = 2; expected <= version; expected += 1) {
      if (produced.has(expected)) continue;
      const at = { in: 'facts', pointer: ['version'] } as const;
      yield { status: 'fail', at, args: { problem: 'missing', version, expected, field: null } };
      // One gap says enough; a mistyped version would otherwise give hundreds.
      break;
    }
    for (const [index, correction] of corrections.entries()) {
      const { field } = correction;
      const pointer = (key: string) => ({ in: 'facts', pointer: ['corrections', index, key] }) as const;
      if (correction.version > version) {
        const args = { problem: 'beyond', version, expected: correction.version, field };
        yield { status: 'fail', at: pointer('version'), args };
      }
      if (corrections.some((other) => isBefore(correction, other))) {
        const args = { problem: 'order', version: correction.version, expected: null, field };
        yield { status: 'fail', at: pointer('on'), args };
      }
      if (correction.was === correction.now) {
        const args = { problem: 'same', version, expected: null, field };
        yield { status: 'fail', at: pointer('now'), args };
      }
    }
  },
});

/** A later version that is dated earlier. */
function isBefore(later: Correction, earlier: Correction): boolean {
  return later.version > earlier.version && later.on < earlier.on;
}
