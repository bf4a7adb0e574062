import { isAbsent } from '../model/absence.ts';
import type { Assessment } from '../model/assessment.ts';
import { claimedAssessment } from '../model/assessment.ts';
import type { Funds } from '../model/funds.ts';
import type { IndicatorTable } from '../model/indicator.ts';
import type { Project } from '../model/project.ts';
import { once } from '../model/remember.ts';
import type { Report } from '../model/report.ts';
import type { Scheme } from '../model/scheme.ts';
import { isWhole } from '../model/transcription.ts';
import type { Narrative } from '../narrative/narrative.ts';
import type { Content, SourcedReport } from '../reader/content.ts';
import type { ComputedReport } from '../scoring/computed-report.ts';
import { computeReport } from '../scoring/computed-report.ts';
import type { ScoredReport } from '../scoring/score-report.ts';
import type { FactText } from './words/fact-words.ts';
import { factWords, textsOf } from './words/fact-words.ts';
import { narrativeWords } from './words/narrative-words.ts';
import type { OutlineSection } from './words/outline.ts';
import { outlineOf } from './words/outline.ts';
import type { Wording } from './words/wording.ts';

/** What a check looks at: one report with what it refers to. Everything lazy is computed at most once. */
export interface Subject {
  readonly report: Report;
  readonly content: Content;
  readonly sourced: SourcedReport;
  readonly funds: Funds | null;
  readonly table: IndicatorTable | null;
  /** The table where all of it was transcribed, so that it can be added up and searched for what is not in it. */
  readonly wholeTable: IndicatorTable | null;
  readonly claimed: Assessment | null;
  /** The scheme that the claimed result names, `null` where the report names none. */
  readonly scheme: Scheme | null;
  readonly project: Project | null;
  narrative(): Narrative;
  /** The report's own words in the narrative. */
  words(): Wording;
  /** Every text value of the facts, the publisher's remarks included. */
  texts(): readonly FactText[];
  /** The report's own words among the facts. */
  facts(): Wording;
  /** The headings of the narrative in order. */
  outline(): readonly OutlineSection[];
  /** The report recomputed by its own scheme; `null` without a scheme or without a table. */
  scored(): ScoredReport | null;
  /** Whether each row of the indicator table reaches its target, in the order of the rows. */
  attainments: ComputedReport['attainments'];
}

/** @param computed what follows from the facts, where it is at hand */
export function subjectOf(
  sourced: SourcedReport,
  content: Content,
  computed: ComputedReport = computeReport(sourced.report, content.schemes),
): Subject {
  const { report } = sourced;
  const claimed = claimedAssessment(report.assessments) ?? null;
  const narrative = once(() => sourced.narrative);
  const words = once(() => narrativeWords(narrative(), report));
  const texts = once(() => textsOf(report));
  const scheme =
    claimed === null || isAbsent(claimed.scheme) ? null : (content.schemes.get(claimed.scheme) ?? null);
  return {
    report,
    content,
    sourced,
    funds: isAbsent(report.funds) ? null : report.funds,
    table: isAbsent(report.indicators) ? null : report.indicators,
    wholeTable: isAbsent(report.indicators) || !isWhole(report, 'indicators') ? null : report.indicators,
    claimed,
    scheme,
    project: content.projects.get(report.project) ?? null,
    narrative,
    words,
    texts,
    facts: once(() => factWords(texts())),
    outline: once(() => outlineOf(narrative(), words())),
    attainments: computed.attainments,
    scored: () => {
      const recomputed = computed.recomputed();
      return recomputed.state === 'computed' ? recomputed.scored : null;
    },
  };
}
