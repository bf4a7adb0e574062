import type { ReportText } from '../files/manifest.ts';
import type { SectionHit } from './excerpt.ts';
import { findMarks, markPhrases, opening, sectionHits, simplificationOf } from './excerpt.ts';
import type { Segment } from './stretch.ts';
import { segmentsOf } from './stretch.ts';
import type { Told } from './told.ts';

/** One result as shown: printed values only. */
export interface ResultItem {
  /** Address below the site root, without fragment. */
  readonly url: string;
  readonly title: readonly Segment[];
  readonly unit: readonly Segment[];
  readonly project: string;
  readonly year: number;
  readonly kind: string;
  readonly grade: string | null;
  readonly score: string | null;
  readonly executionRate: string | null;
  readonly example: boolean;
  readonly version: string | null;
  readonly sections: readonly SectionHit[];
  /** Beginning of the text, when no section has a hit. */
  readonly opening: readonly Segment[];
  /** Texts to be marked on its page: what was found, in a report with traditional characters also as it stands there. */
  readonly marks: readonly string[];
}

function marked(segments: readonly Segment[]): string[] {
  return segments.flatMap(({ text, mark }) => (mark ? [text] : []));
}

/** What is marked in results. */
type Wanted = Pick<Told, 'marks' | 'sums'>;

/**
 * The text of a report that has something to show: the one in which it was found, or else the rest.
 *
 * @param isAside whether it was found only in the rest, which is loaded first then
 */
export async function shownText(
  own: () => Promise<ReportText>,
  rest: () => Promise<ReportText | null>,
  isAside: boolean,
  { marks, sums }: Wanted,
): Promise<readonly [ReportText, SectionHit[]]> {
  if (marks.length > 0)
    for (const load of isAside ? [rest, own] : [own, rest]) {
      const report = await load();
      const sections = report === null ? [] : sectionHits(report, marks, sums);
      if (report !== null && sections.length > 0) return [report, sections];
      // A hit in the title shows where it is.
      if (report !== null && findMarks(report.t, markPhrases(marks), simplificationOf(report)).length > 0)
        break;
    }
  return [await own(), []];
}

/** One result, from the text that has something to show and its parts. */
export function resultItem(
  report: ReportText,
  sections: readonly SectionHit[],
  { marks, sums }: Wanted,
): ResultItem {
  const phrases = markPhrases(marks);
  const simplify = simplificationOf(report);
  const title = segmentsOf(report.t, findMarks(report.t, phrases, simplify));
  const shown = [title, ...sections.flatMap(({ heading, excerpt }) => [heading, excerpt])];
  return {
    url: report.u,
    title,
    unit: segmentsOf(report.n, findMarks(report.n, phrases, simplify)),
    project: report.p,
    year: report.y,
    kind: report.k,
    grade: report.g,
    score: report.s,
    executionRate: report.r,
    example: report.e === 1,
    version: report.v ?? null,
    sections,
    opening: sections.length > 0 ? [] : opening(report),
    marks:
      simplify === undefined && sums.length === 0
        ? marks
        : [...new Set([...marks, ...shown.flatMap(marked)])],
  };
}
