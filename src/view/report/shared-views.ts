import type { ReportRecord } from '../../archive/record.ts';
import type { PublishedReport } from '../../model/published.ts';
import { keepingSame } from '../../model/remember.ts';
import type { Narrative } from '../../narrative/narrative.ts';
import type { Content } from '../../reader/content.ts';
import type { Deployment } from '../address.ts';
import type { MarkedWords } from './remarks/marked-words.ts';
import { markedWords } from './remarks/marked-words.ts';
import { moneyFacts } from './report-money.ts';
import { figureText } from './report-words.ts';
import type { IndicatorsView } from './score/report-indicators.ts';
import { indicatorsView } from './score/report-indicators.ts';
import type { ScoresView } from './score/report-scores.ts';
import { scoresView } from './score/report-scores.ts';
import type { Verdict } from './score/report-verdict.ts';
import { verdictOf } from './score/report-verdict.ts';

/** What the page of a report, the page of its checks and that of its version all print. */
export interface SharedViews {
  readonly narrative: Narrative;
  readonly words: MarkedWords;
  readonly verdict: Verdict;
  /** Links to indicators lead to a place on the same page. */
  readonly scores: ScoresView;
  /** `null` where the report publishes no indicator table. */
  readonly indicators: IndicatorsView | null;
}

/** Made once for the pages of a report, which are made one after another. */
export const sharedViews = keepingSame(
  (
    record: ReportRecord,
    published: PublishedReport,
    content: Content,
    deployment: Deployment,
  ): SharedViews => {
    const { report, sourced } = record;
    const { narrative } = sourced;
    const verdict = verdictOf(report, record.summary().claimed);
    return {
      narrative,
      words: markedWords(narrative.parts, published.checks, figureText(report)),
      verdict,
      scores: scoresView(record, published, verdict, content, deployment),
      indicators: indicatorsView(record, published, moneyFacts(record, published)),
    };
  },
);
