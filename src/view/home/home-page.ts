import type { ReportSummary } from '../../archive/summary.ts';
import { formatCount, formatDate } from '../../model/format.ts';
import { byPinyin, unmarkedFirst } from '../../model/name-order.ts';
import { AGGREGATE_TEXT } from '../../text/pages/aggregate.ts';
import { HOME_TEXT } from '../../text/pages/home.ts';
import { LIST_FILTER_WORDS, LIST_TEXT } from '../../text/pages/list.ts';
import { SITE_TEXT } from '../../text/pages/site.ts';
import type { Link } from '../address.ts';
import { href, PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import { coverageRecords } from '../coverage/coverage-record.ts';
import { coverageTotals } from '../coverage/coverage-totals.ts';
import type { Aggregate } from '../list/aggregate.ts';
import { aggregate } from '../list/aggregate.ts';
import { reportCount } from '../list/index-entry.ts';
import { reportGroups } from '../list/report-groups.ts';
import { NO_TOPIC } from '../list/report-line.ts';
import type { ReportRow } from '../list/report-row.ts';
import { reportRow } from '../list/report-row.ts';
import type { PageFrame } from '../page-frame.ts';
import { pageFrame } from '../page-frame.ts';
import { findingRecords } from '../rectification/finding-record.ts';
import { findingTotals, standingFindings } from '../rectification/finding-totals.ts';
import { standing } from '../standing.ts';
import type { Pick as Picked } from './worth-reading.ts';
import { worthReading } from './worth-reading.ts';

const LATEST = 6;
const LARGEST_UNITS = 12;

export interface HomeFact {
  readonly term: string;
  readonly text: string;
  readonly note: string | null;
}

export interface HomePage {
  readonly frame: PageFrame;
  readonly lead: string;
  readonly searchHref: string;
  readonly aggregate: Aggregate;
  /** Reports worth reading, with the rule that chose them. */
  readonly picks: readonly Picked[];
  readonly rule: string;
  /** Searches that find something, for those who wonder what to type. */
  readonly examples: readonly Link[];
  /** The table of all reports, in the orders that tell most. */
  readonly tables: readonly Link[];
  readonly topics: readonly (Link & { readonly count: string })[];
  /** What has been published of what is due; empty where no list says what is due. */
  readonly coverage: readonly HomeFact[];
  /** What is not done: findings unsolved, reports overdue. */
  readonly open: readonly HomeFact[];
  readonly openLinks: readonly Link[];
  readonly years: readonly (Link & { readonly count: string })[];
  readonly units: readonly (Link & { readonly count: string })[];
  readonly allUnits: Link;
  readonly latest: readonly ReportRow[];
  /** How to read a report, in a few lines. */
  readonly reading: readonly { readonly term: string; readonly text: string }[];
}

export function homePage(archive: Archive): HomePage {
  const { content, deployment, summaries } = archive;
  const byCount = [...archive.byUnit.entries()].sort(
    ([idA, a], [idB, b]) => b.length - a.length || (idA < idB ? -1 : 1),
  );
  return {
    frame: pageFrame(
      {
        heading: content.site.name,
        description: content.site.description,
        path: PATHS.home,
        trail: [],
        jsonLd: {
          '@context': 'https://schema.org',
          '@type': 'WebSite',
          name: content.site.name,
          url: deployment.origin + deployment.base,
          inLanguage: 'zh-CN',
          potentialAction: {
            '@type': 'SearchAction',
            target: `${deployment.origin}${href(deployment, PATHS.search)}?q={search_term_string}`,
            'query-input': 'required name=search_term_string',
          },
        },
      },
      content.site,
      deployment,
    ),
    lead: SITE_TEXT.homeDescription,
    searchHref: href(deployment, PATHS.search),
    aggregate: aggregate(summaries),
    picks: worthReading(archive),
    rule: HOME_TEXT.rule(formatDate(archive.today)),
    examples: examplesOf(archive),
    tables: (['gap', 'contradiction', 'rate', 'overdue', 'executed'] as const).map((order) => ({
      label: HOME_TEXT.tables[order],
      href: `${href(deployment, PATHS.reports)}?sort=${order === 'rate' ? 'rate-asc' : order}`,
    })),
    topics: topicsOf(archive),
    ...openFacts(archive),
    years: archive.years.map((year) => ({
      label: LIST_TEXT.year(year),
      href: href(deployment, PATHS.year(year)),
      count: reportCount(archive.byYear.get(year) ?? []),
    })),
    units: byCount.slice(0, LARGEST_UNITS).map(([id, reports]) => ({
      label: reports[0]?.unit.name ?? id,
      href: href(deployment, PATHS.unit(id)),
      count: reportCount(reports),
    })),
    allUnits: { label: HOME_TEXT.allUnits, href: href(deployment, PATHS.units) },
    latest: [...summaries]
      .sort((a, b) => unmarkedFirst(a.publishedOn === null, b.publishedOn === null) || realFirst(a, b))
      .slice(0, LATEST)
      .map((report) => reportRow(report, deployment)),
    reading: HOME_TEXT.reading,
  };
}

const NOT_PUBLISHED = ['overdue', 'due', 'withheld', 'withdrawn'] as const;

function openFacts(archive: Archive): Pick<HomePage, 'coverage' | 'open' | 'openLinks'> {
  const counted = standingFindings(findingRecords(archive));
  const due = standing(coverageRecords(archive));
  const findings = findingTotals(counted.counted);
  const { total, byState } = coverageTotals(due.counted);
  const ofFindings = (term: string) => (counted.isExample ? AGGREGATE_TEXT.ofExamples(term) : term);
  const ofDue = (term: string) => (due.isExample ? AGGREGATE_TEXT.ofExamples(term) : term);
  const link = (label: string, path: string): Link => ({ label, href: href(archive.deployment, path) });
  const hasFindings = findings.total > 0;
  const hasDue = total > 0;
  return {
    coverage: hasDue
      ? [
          {
            term: ofDue(HOME_TEXT.published),
            text: HOME_TEXT.copies(formatCount(byState.published)),
            note: HOME_TEXT.publishedNote(
              formatCount(total),
              NOT_PUBLISHED.filter((state) => byState[state] > 0).map((state) =>
                HOME_TEXT.notPublished[state](formatCount(byState[state])),
              ),
            ),
          },
        ]
      : [],
    open: [
      ...(hasFindings
        ? [
            {
              term: ofFindings(HOME_TEXT.openFindings),
              text: HOME_TEXT.items(formatCount(findings.open)),
              note: HOME_TEXT.openNote(
                formatCount(findings.total),
                formatCount(findings.done),
                formatCount(counted.leftOut),
              ),
            },
            {
              term: ofFindings(HOME_TEXT.overdueFindings),
              text: HOME_TEXT.items(formatCount(findings.overdue)),
              note: HOME_TEXT.overdueNote,
            },
          ]
        : []),
      ...(hasDue
        ? [
            {
              term: ofDue(HOME_TEXT.overdueReports),
              text: HOME_TEXT.copies(formatCount(byState.overdue)),
              note: HOME_TEXT.overdueReportsNote,
            },
          ]
        : []),
    ],
    openLinks: [
      ...(hasFindings ? [link(HOME_TEXT.toRectification, PATHS.rectification)] : []),
      ...(hasDue ? [link(HOME_TEXT.toCoverage, PATHS.coverage)] : []),
    ],
  };
}

/** The project of the newest report, the unit with the most, and a topic of findings: each finds something. */
function examplesOf(archive: Archive): readonly Link[] {
  const [newest] = [...archive.summaries].sort(realFirst);
  const [largest] = [...archive.byUnit.values()].sort((a, b) => b.length - a.length);
  const low = archive.summaries.find(({ rates }) => rates.execution !== null);
  const words = [
    newest?.project.name.replace(/项目$/u, ''),
    largest?.[0]?.unit.name,
    low && SITE_TEXT.exampleQuery,
  ];
  return [...new Set(words.flatMap((word) => word || []))].map((word) => ({
    label: word,
    href: `${href(archive.deployment, PATHS.search)}?q=${encodeURIComponent(word)}`,
  }));
}

/** Topics with their reports, then those without a topic; nothing where no project has a function class. */
function topicsOf(archive: Archive): HomePage['topics'] {
  const groups = reportGroups(archive, 'topic');
  if (groups.length === 0) return [];
  const inTopic = new Set(groups.flatMap(({ reports }) => reports.map(({ id }) => id)));
  const others = archive.summaries.filter(({ id }) => !inTopic.has(id));
  return [
    ...[...groups]
      .sort((a, b) => b.reports.length - a.reports.length || byPinyin(a.name, b.name))
      .map(({ id, name, reports }) => ({
        label: name,
        href: href(archive.deployment, PATHS.topic(id)),
        count: reportCount(reports),
      })),
    ...(others.length === 0
      ? []
      : [
          {
            label: LIST_FILTER_WORDS.noTopic,
            href: `${href(archive.deployment, PATHS.reports)}?topic=${NO_TOPIC}`,
            count: reportCount(others),
          },
        ]),
  ];
}

/** Real reports before examples; then the newest publication, or the newest year where none is known. */
function realFirst(a: ReportSummary, b: ReportSummary): number {
  if (a.example !== b.example) return a.example ? 1 : -1;
  const [left, right] = [a.publishedOn ?? '', b.publishedOn ?? ''];
  if (left !== right) return left < right ? 1 : -1;
  return b.fiscalYear - a.fiscalYear;
}
