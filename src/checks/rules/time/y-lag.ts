import { isAbsent } from '../../../model/absence.ts';
import { daysBetween } from '../../../model/expression/calendar.ts';
import { formatDate } from '../../../model/format.ts';
import { TIME_CHECKS } from '../../../text/checks/time.ts';
import { defineCheck } from '../../check.ts';
import { isUnstated, unseen } from '../../stated.ts';
import { spanOf } from './dates.ts';

export const Y_LAG = defineCheck({
  id: 'Y_LAG',
  text: TIME_CHECKS.Y_LAG,
  *run({ report }) {
    const { publishedOn } = report.disclosure;
    const { to } = report.fiscalYear;
    if (isAbsent(publishedOn)) {
      const why = unseen(publishedOn);
      if (isUnstated(publishedOn)) yield { status: 'unknown' };
      else if (why !== null) yield { status: 'unknown', why };
      return;
    }
    // Days can only be counted from a day.
    if (publishedOn.precision !== 'day') return;
    const { first } = spanOf(publishedOn);
    const days = daysBetween(`${to}-12-31`, first);
    const args = { publishedOn: formatDate(publishedOn), days, year: `${to}年度` };
    const at = { in: 'facts', pointer: ['disclosure', 'publishedOn'] } as const;
    if (first > `${to + 1}-12-31`) yield { status: 'fail', at, args };
    else yield { status: 'pass', args };
  },
});
