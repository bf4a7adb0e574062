import { valueOf } from '../../../model/absence.ts';
import { TARGET_CHECKS } from '../../../text/checks/targets.ts';
import { defineCheck } from '../../check.ts';

const SHORTEST = 6;
const SHOWN = 24;

export const T_COPY = defineCheck({
  id: 'T_COPY',
  text: TARGET_CHECKS.T_COPY,
  *run({ report }) {
    const expected = valueOf(report.goals.expected);
    const actual = valueOf(report.goals.actual);
    if (expected === null || actual === null) return;
    const told = bare(actual);
    if (told !== bare(expected) || told.length < SHORTEST) {
      yield { status: 'pass', args: {} };
      return;
    }
    const printed = actual.length > SHOWN ? `${actual.slice(0, SHOWN)}…` : actual;
    yield { status: 'fail', at: { in: 'facts', pointer: ['goals', 'actual'] }, args: { printed } };
  },
});

/** The words without marks, spaces and what only turns a plan into a past. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}\p{S}]|已经?|了|将/gu, '');
}
