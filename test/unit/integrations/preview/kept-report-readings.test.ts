import { describe, expect, test } from 'vitest';
import { KeptReportReadings } from '../../../../src/integrations/preview/kept-report-readings.ts';
import type { Diagnostic } from '../../../../src/model/diagnostic.ts';
import type { ReportFolder } from '../../../../src/reader/disk/tree.ts';
import type { ReportReading } from '../../../../src/reader/report.ts';

const FOLDER = { path: 'reports/2023/jiance' } as ReportFolder;
const readingOf = () => ({ folder: FOLDER }) as ReportReading;
const FINDING = { id: 'REF_UNKNOWN' } as unknown as Diagnostic;

/** What is said, and how often somebody had to say it. */
function speaker(diagnostics: readonly Diagnostic[]) {
  const asked = { times: 0 };
  const say = () => {
    asked.times += 1;
    return diagnostics;
  };
  return { asked, say };
}

describe('readings that are kept', () => {
  test('are given until the folder, a file in it or a folder around it is edited', () => {
    for (const edited of [
      'reports/2023/jiance/narrative.mdx',
      'reports/2023/jiance',
      'reports/2023',
      undefined,
    ]) {
      const kept = new KeptReportReadings();
      const reading = readingOf();
      expect(kept.get(FOLDER)).toBeNull();
      kept.put(FOLDER, reading);
      kept.forget('reports/2023/jiance-er/narrative.mdx');
      expect(kept.get(FOLDER)).toBe(reading);
      kept.forget(edited);
      expect(kept.get(FOLDER), edited).toBeNull();
    }
  });

  test('are not those of a folder that was edited while it was read', () => {
    const kept = new KeptReportReadings();
    kept.get(FOLDER);
    kept.forget('reports/2023/jiance/report.json');
    kept.put(FOLDER, readingOf());
    expect(kept.get(FOLDER)).toBeNull();
    const now = readingOf();
    kept.put(FOLDER, now);
    expect(kept.get(FOLDER)).toBe(now);
  });
});

describe('what is said of a report', () => {
  test('is said again where the reading or a record that it names is another', () => {
    const kept = new KeptReportReadings();
    const { asked, say } = speaker([]);
    const reading = readingOf();
    const around = (named: unknown, all: unknown = []) => ({ named, all: () => all });
    kept.said(reading, around(['a']), say);
    kept.said(reading, around(['a'], ['new']), say);
    expect(asked.times).toBe(1);
    kept.said(reading, around(['b']), say);
    expect(asked.times).toBe(2);
    kept.said(readingOf(), around(['b']), say);
    expect(asked.times).toBe(3);
  });

  test('where there is a finding, is said again when any record is another: it may propose that one', () => {
    const kept = new KeptReportReadings();
    const { asked, say } = speaker([FINDING]);
    const reading = readingOf();
    for (const all of [['one'], ['one'], ['one', 'two']])
      expect(kept.said(reading, { named: [], all: () => all }, say)).toEqual([FINDING]);
    expect(asked.times).toBe(2);
  });
});
