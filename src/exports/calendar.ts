import type { ICalCalendar } from 'ical-generator';
import ical from 'ical-generator';
import { lastDayOf } from '../model/date.ts';
import { formatDate } from '../model/format.ts';
import { KIND_LABELS } from '../text/labels.ts';
import { COVERAGE_REASON_LABELS, COVERAGE_TEXT } from '../text/pages/coverage.ts';
import { FINDING_STATE_LABELS, RECTIFICATION_TEXT } from '../text/pages/rectification.ts';
import { absolute, PATHS } from '../view/address.ts';
import type { Archive } from '../view/archive.ts';
import type { CoverageRecord } from '../view/coverage/coverage-record.ts';
import { coverageRecords } from '../view/coverage/coverage-record.ts';
import { unitDueAddress } from '../view/coverage/coverage-units.ts';
import { findingRecords } from '../view/rectification/finding-record.ts';
import { isOpen } from '../view/rectification/follow-up.ts';

/**
 * `/coverage/calendar.ics`, RFC 5545: the days on which reports are due or planned that are not public yet, as events
 * of a whole day. An event keeps its id for ever; the stamp is the day of the build, so that two builds of one day are
 * the same file.
 */
export function coverageCalendar(archive: Archive): string {
  const { content, deployment } = archive;
  const host = new URL(deployment.origin).host;
  const calendar = calendarOf(
    archive,
    COVERAGE_TEXT.calendarName(content.site.shortName),
    COVERAGE_TEXT.description,
    'coverage',
    PATHS.calendar,
  );
  for (const record of coverageRecords(archive)) {
    if (record.state !== 'due' && record.state !== 'overdue') continue;
    const { project, unit, year, dueOn, plannedOn } = record;
    const event = (what: 'due' | 'planned', on: string, summary: string) =>
      calendar.createEvent({
        id: `${what}-${year}-${record.kind}-${unit.id}-${project.id}@${host}`,
        ...wholeDay(archive, on),
        summary: summaryOf(record, summary),
        description: detailOf(record),
        url: absolute(deployment, unitDueAddress(archive, year, unit.id) ?? PATHS.coverageYear(year)),
      });
    event('due', dueOn, COVERAGE_TEXT.dueEvent(project.name, unit.name));
    if (plannedOn !== null) {
      event('planned', plannedOn, COVERAGE_TEXT.plannedEvent(project.name, unit.name));
    }
  }
  return calendar.toString();
}

/**
 * `/rectification/calendar.ics`: the last days on which findings that are still open have to be put right. A deadline
 * that names a month or a year only is its last day, and says so.
 */
export function rectificationCalendar(archive: Archive): string {
  const { content, deployment } = archive;
  const host = new URL(deployment.origin).host;
  const calendar = calendarOf(
    archive,
    RECTIFICATION_TEXT.calendarName(content.site.shortName),
    RECTIFICATION_TEXT.calendarDescription,
    'rectification',
    PATHS.rectificationCalendar,
  );
  for (const { report, finding, facts, state, due } of findingRecords(archive)) {
    if (due === null || !isOpen(state)) continue;
    calendar.createEvent({
      id: `rectification-${report.id.replace('/', '-')}-${finding}@${host}`,
      ...wholeDay(archive, lastDayOf(due)),
      summary: summaryOf(report, RECTIFICATION_TEXT.dueEvent(facts.text, report.unit.name)),
      description: [
        report.title,
        `${RECTIFICATION_TEXT.due} ${formatDate(due)}`,
        `${RECTIFICATION_TEXT.state} ${FINDING_STATE_LABELS[state]}`,
      ].join('\n'),
      url: absolute(deployment, PATHS.finding(report.id, finding)),
    });
  }
  return calendar.toString();
}

function calendarOf(
  { deployment }: Archive,
  name: string,
  description: string,
  product: string,
  path: string,
): ICalCalendar {
  return ical({
    name,
    description,
    prodId: { company: 'mingji', product, language: 'ZH' },
    url: absolute(deployment, path),
    timezone: 'UTC',
  });
}

/** An event that lasts a day; its stamp is the day of the build. */
function wholeDay({ today }: Archive, on: string) {
  return { start: midnight(on), end: midnight(on, 1), allDay: true, stamp: midnight(today) };
}

/** Marks what belongs to an example. */
function summaryOf({ example }: { readonly example: boolean }, summary: string): string {
  return example ? COVERAGE_TEXT.exampleEvent(summary) : summary;
}

function detailOf({ year, kind, dueOn, reason, note }: CoverageRecord): string {
  return [
    COVERAGE_TEXT.eventDetail(year, KIND_LABELS[kind]),
    `${COVERAGE_TEXT.dueOn} ${formatDate(dueOn)}`,
    ...(reason === null ? [] : [`${COVERAGE_TEXT.reason} ${COVERAGE_REASON_LABELS[reason]}`]),
    ...(note === null ? [] : [note]),
  ].join('\n');
}

const DAY_MS = 86_400_000;

/** Start of a day, or of one some days later, in the zone of the calendar. */
function midnight(day: string, later = 0): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + later * DAY_MS);
}
