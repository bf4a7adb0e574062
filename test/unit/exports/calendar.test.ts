import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { coverageCalendar, rectificationCalendar } from '../../../src/exports/calendar.ts';
import { CoverageSchema } from '../../../src/model/reference.ts';
import { archiveOn } from '../../support/archive.ts';
import { makeReport } from '../../support/report.ts';

const due = (change: object = {}) => ({
  unit: 'example-education',
  project: 'example-project',
  kind: 'unit-self',
  dueOn: '2024-10-31',
  ...change,
});
const list = CoverageSchema.parse({
  year: 2023,
  example: true,
  due: [
    due({ report: '2023/example' }),
    due({
      kind: 'dept',
      plannedOn: '2025-02-28',
      reason: 'in-review',
      note: '第一行；逗号,反斜杠\\\n第二行',
    }),
    due({ kind: 'finance', reason: 'state-secret' }),
  ],
});
const calendarOn = (day: string) => coverageCalendar(archiveOn(day, [makeReport()], { coverage: [list] }));

/** The events as a calendar program reads them. */
function eventsOf(text: string) {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
}

describe('the calendar', () => {
  test('holds the days that are still to be kept, as whole days', () => {
    const events = eventsOf(calendarOn('2024-11-05'));
    expect(
      events.map(({ startDate, endDate }) => [startDate.toString(), endDate.toString(), startDate.isDate]),
    ).toEqual([
      ['2024-10-31', '2024-11-01', true],
      ['2025-02-28', '2025-03-01', true],
    ]);
    expect(events[0]?.summary).toBe('【示例】应公开：学校食堂设备更新项目（示例市示例区教育局）');
    expect(events[0]?.description).toContain('第一行；逗号,反斜杠\\\n第二行');
  });

  test('keeps the id of an event from build to build, and changes nothing within a day', () => {
    const uids = (text: string) => eventsOf(text).map(({ uid }) => uid);
    expect(uids(calendarOn('2024-11-05'))).toEqual(uids(calendarOn('2025-06-01')));
    expect(new Set(uids(calendarOn('2024-11-05'))).size).toBe(2);
    expect(calendarOn('2024-11-05')).toBe(calendarOn('2024-11-05'));
    expect(calendarOn('2024-11-05')).toContain('DTSTAMP:20241105T000000Z');
  });

  test('breaks lines as RFC 5545 wants them', () => {
    const lines = calendarOn('2024-11-05').split('\r\n');
    expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
    for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  });
});

describe('the calendar of rectification', () => {
  const NOT_STATED = { absent: 'not-stated' } as const;
  const finding = (id: string) => ({
    id,
    text: `问题${id}`,
    category: 'execution' as const,
    cause: NOT_STATED,
  });
  const measure = (of: string, state: 'in-progress' | 'done', due: string | typeof NOT_STATED) => ({
    id: `measure-${of}`,
    findings: [of],
    measure: '按期整改',
    responsible: NOT_STATED,
    due,
    state,
    updatedOn: '2024-06-30',
    ...(state === 'done' && { evidence: '整改报告', verifiedBy: '示例市示例区财政局' }),
  });
  const archive = archiveOn('2024-11-05', [
    makeReport({
      findings: ['day', 'month', 'done', 'none'].map(finding),
      rectifications: [
        measure('day', 'in-progress', '2024-12-15'),
        measure('month', 'in-progress', '2024-02'),
        measure('done', 'done', '2024-12-01'),
        measure('none', 'in-progress', NOT_STATED),
      ],
    }),
  ]);

  test('holds the last day of every deadline of what is open, and nothing that is done or has none', () => {
    const events = eventsOf(rectificationCalendar(archive));
    expect(events.map(({ startDate, summary }) => [startDate.toString(), summary])).toEqual([
      ['2024-12-15', expect.stringContaining('整改期限：问题day')],
      ['2024-02-29', expect.stringContaining('整改期限：问题month')],
    ]);
    expect(events.every(({ summary }) => summary.startsWith('【示例】'))).toBe(true);
    expect(events[1]?.description).toContain('期限 2024年2月');
    expect(events[0]?.component.getFirstPropertyValue('url')).toBe(
      'https://example.org/gk/reports/2023/example/#finding-day',
    );
  });
});
