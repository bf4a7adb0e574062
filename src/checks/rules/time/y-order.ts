import { valueOf } from '../../../model/absence.ts';
import type { PartialDate } from '../../../model/date.ts';
import type { Severity } from '../../../model/diagnostic.ts';
import { formatDate } from '../../../model/format.ts';
import type { Pointer } from '../../../reader/content.ts';
import { EVENT_LABELS, TIME_CHECKS } from '../../../text/checks/time.ts';
import type { CheckPlace } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import type { Subject } from '../../subject.ts';
import { DAYS, MONTHS, spanOf, spanOfMatch } from './dates.ts';

type EventName = keyof typeof EVENT_LABELS;

/** Something that happened, with its place in the record. */
interface Event {
  readonly name: EventName;
  readonly date: PartialDate;
  readonly at: CheckPlace;
}

/** What lies ahead of the report and is no event: deadlines and plans. */
const AHEAD = /^(?:前|之前|以前|底前|底|起|开始)/;
const PLANNED = /(?:计划|预计|拟|将|力争|确保|争取|到|至|截至|有效期|下一年|明年)[^。；]{0,12}$/;

export const Y_ORDER = defineCheck({
  id: 'Y_ORDER',
  text: TIME_CHECKS.Y_ORDER,
  *run(subject) {
    let sound = true;
    for (const [earlier, later, severity] of pairsOf(subject)) {
      if (spanOf(later.date).last >= spanOf(earlier.date).first) continue;
      sound = false;
      const args = {
        earlier: EVENT_LABELS[earlier.name],
        earlierOn: formatDate(earlier.date),
        later: EVENT_LABELS[later.name],
        laterOn: formatDate(later.date),
      };
      // The place is that of the date that a reader would doubt: an event rather than the date of the report.
      yield { status: 'fail', at: placeOf(earlier, later), severity, args };
    }
    if (sound && valueOf(subject.report.reportDate) !== null) yield { status: 'pass', args: {} };
  },
});

function placeOf(earlier: Event, later: Event): CheckPlace {
  return earlier.name === 'event' || earlier.name === 'survey' ? earlier.at : later.at;
}

/** Pairs whose second may not come before the first, each with how much weight a breach has. */
function* pairsOf(subject: Subject): Generator<readonly [Event, Event, Severity]> {
  const { report, claimed, table } = subject;
  const event = (name: EventName, date: PartialDate | null | undefined, pointer: Pointer): Event | null =>
    date == null ? null : { name, date, at: { in: 'facts', pointer } };
  const period = valueOf(report.evaluationPeriod);
  const from = event('periodStart', period?.from, ['evaluationPeriod', 'from']);
  const to = event('periodEnd', period?.to, ['evaluationPeriod', 'to']);
  const written = event('reportDate', valueOf(report.reportDate), ['reportDate']);
  const published = event('publishedOn', valueOf(report.disclosure.publishedOn), [
    'disclosure',
    'publishedOn',
  ]);
  const index = claimed === null ? -1 : report.assessments.indexOf(claimed);
  const scored = event('assessment', valueOf(claimed?.on), ['assessments', index, 'on']);
  const year = { iso: String(report.fiscalYear.from), precision: 'year' } as const;
  const fiscalYear = event('fiscalYear', year, ['fiscalYear', 'from']);

  const isAhead = report.kind === 'ex-ante';
  yield* pair(from, to, 'error');
  yield* pair(from, written, 'error');
  if (!isAhead) yield* pair(fiscalYear, written, 'error');
  yield* pair(written, published, 'error');
  yield* pair(scored, published, 'error');
  for (const [at, { survey }] of (table?.rows ?? []).entries()) {
    const asked = event('survey', survey?.date, ['indicators', 'rows', at, 'survey', 'date']);
    yield* pair(asked, written, 'error');
  }
  if (written !== null) for (const told of eventsOf(subject)) yield* pair(told, written, 'error');
}

function* pair(earlier: Event | null, later: Event | null, severity: Severity) {
  if (earlier !== null && later !== null) yield [earlier, later, severity] as const;
}

/** Dates that the text gives to something that has happened. */
function* eventsOf({ words }: Subject): Generator<Event> {
  for (const pattern of [DAYS, MONTHS]) {
    for (const { match, passage, offset, at } of words().find(pattern)) {
      const before = passage.text.slice(0, offset);
      const after = passage.text.slice(offset + match[0].length);
      if (AHEAD.test(after) || PLANNED.test(before)) continue;
      const span = spanOfMatch(match);
      if (span === null) continue;
      const date: PartialDate =
        span.first === span.last
          ? { iso: span.first, precision: 'day' }
          : { iso: span.first.slice(0, 7), precision: 'month' };
      yield { name: 'event', date, at };
    }
  }
}
