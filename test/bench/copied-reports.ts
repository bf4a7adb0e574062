import type { ReportId } from '../../src/model/ids.ts';
import type { Content, SourcedReport } from '../../src/reader/content.ts';

/** Between the address of a report and the number of its copy; no address holds it. */
const MARK = '~';

/**
 * Each report of a content so often, each time under another id and title: to read and to check ten thousand takes ten
 * times as long as what is measured of them. The title begins with the number, so that copies do not stand together,
 * where they would be packed to nothing.
 */
export function multiplied(content: Content, copies: number): Content {
  const numbers = Array.from({ length: copies }, (_, number) => number);
  return {
    ...content,
    reports: content.reports.flatMap((one) => numbers.map((number) => copyOf(one, number))),
  };
}

/** What stands for the original in an id or an address of a copy. */
export const originalOf = (copied: string): string => copied.replace(/~\d+/, '');

function copyOf(one: SourcedReport, number: number): SourcedReport {
  const id = `${one.id}${MARK}${number}` as ReportId;
  const report = { ...one.report, id, title: `第${number}批${one.report.title}` };
  return {
    ...one,
    id,
    report,
    // Unpacked when somebody asks.
    get narrative() {
      return one.narrative;
    },
  };
}
