import type { Pointer, SourcedReport } from '../../reader/content.ts';
import { EXPLAIN_TEXT } from '../../text/command/explain.ts';
import type { Archive } from '../../view/archive.ts';
import type { ReportPage } from '../../view/report/report-page.ts';
import { reportPage } from '../../view/report/report-page.ts';

/** A report with the very values that its page prints, and where they stand in its file. */
export interface Explained {
  readonly archive: Archive;
  readonly sourced: SourcedReport;
  readonly page: ReportPage;
  /** `content/reports/…/report.json:41:25`. */
  place(pointer: Pointer): string;
}

/** @param prefix the content folder as the reader of the output knows it, ending in `/` */
export function explained(archive: Archive, sourced: SourcedReport, prefix: string): Explained {
  const { id } = sourced.report;
  const { content, deployment } = archive;
  return {
    archive,
    sourced,
    page: reportPage({
      record: archive.record(id),
      published: archive.published(id),
      series: [],
      content,
      deployment,
    }),
    place: (pointer) => {
      const { file, position } = sourced.locate(pointer);
      const path = `${prefix}${file}`;
      return position === null ? path : `${path}:${position.line}:${position.column}`;
    },
  };
}

/** Lines one level further in. */
export function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

/** A line with its place behind it. */
export function at(text: string, place: string): string {
  return EXPLAIN_TEXT.at(text, place);
}

/** A heading and what stands under it; nothing where there is nothing. */
export function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', heading, ...indented(lines)];
}
