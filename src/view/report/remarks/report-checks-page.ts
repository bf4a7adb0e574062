import { SITE_TEXT } from '../../../text/pages/site.ts';
import { KEY_POINT_TEXT } from '../../../text/report/key-points.ts';
import type { Link } from '../../address.ts';
import { href, PATHS } from '../../address.ts';
import type { Archive } from '../../archive.ts';
import type { PageFrame } from '../../page-frame.ts';
import { pageFrame } from '../../page-frame.ts';
import type { MoneyView } from '../report-money.ts';
import { moneyView } from '../report-money.ts';
import type { IndicatorsView } from '../score/report-indicators.ts';
import type { ScoresView } from '../score/report-scores.ts';
import type { SensitivityView } from '../score/report-sensitivity.ts';
import { sensitivityView } from '../score/report-sensitivity.ts';
import { openRows } from '../score/score-open.ts';
import { sharedViews } from '../shared-views.ts';
import type { ChecksView } from './report-checks.ts';
import { checksView } from './report-checks.ts';

/** How the rates and points of a report come about, and everything that the check says of it. */
export interface ReportChecksPage {
  readonly frame: PageFrame;
  readonly back: Link;
  readonly lead: string;
  readonly money: MoneyView | null;
  readonly scores: ScoresView;
  /** What another way of computing would change; `null` where there is no total. */
  readonly sensitivity: SensitivityView | null;
  /** How the points of each indicator come about; `null` without a table. */
  readonly indicators: IndicatorsView | null;
  readonly checks: ChecksView;
}

export function reportChecksPage(archive: Archive, id: string): ReportChecksPage {
  const { content, deployment } = archive;
  const record = archive.record(id);
  const { report } = record;
  const published = archive.published(id);
  const money = moneyView(record, published);
  const recomputed = record.recomputed();
  const home = href(deployment, PATHS.report(id));
  const { words, scores, indicators } = sharedViews(record, published, content, deployment);
  return {
    frame: pageFrame(
      {
        heading: KEY_POINT_TEXT.pageHeading,
        title: KEY_POINT_TEXT.pageTitle(report.title),
        description: SITE_TEXT.reportDescription(published.unit.name, KEY_POINT_TEXT.pageLead),
        path: PATHS.reportChecks(id),
        trail: [{ label: report.title, path: PATHS.report(id) }],
        example: report.example,
      },
      content.site,
      deployment,
    ),
    back: { label: report.title, href: home },
    lead: KEY_POINT_TEXT.pageLead,
    money,
    scores: { ...scores, open: openRows(published, recomputed, home) },
    sensitivity: sensitivityView(report, recomputed, content),
    indicators,
    checks: checksView(published, deployment, words.places, home),
  };
}
