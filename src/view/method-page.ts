import { isAbsent, valueOf } from '../model/absence.ts';
import { formatCount } from '../model/format.ts';
import type { Scheme, SchemePart } from '../model/scheme.ts';
import { unverifiedParts } from '../model/scheme.ts';
import { KIND_LABELS } from '../text/labels.ts';
import { METHOD_EXAMPLES, METHOD_FACTS, METHOD_PARTS, METHOD_TEXT } from '../text/method.ts';
import { SCHEME_PART_WORDS } from '../text/scheme.ts';
import type { Link } from './address.ts';
import { href, PATHS } from './address.ts';
import type { Archive } from './archive.ts';
import { claimedAssessment } from './claimed.ts';
import type { ExampleView } from './method-examples.ts';
import { exampleViews } from './method-examples.ts';
import type { SchemePartView } from './method-rules.ts';
import { schemePart } from './method-rules.ts';
import type { GradesView, WeightsView } from './method-tables.ts';
import { gradesView, weightsView } from './method-tables.ts';
import type { PageFrame } from './page-frame.ts';
import { pageFrame } from './page-frame.ts';
import type { ContentsEntry } from './report-contents.ts';
import type { Fact } from './report-facts.ts';
import { show, shown } from './shown.ts';

/** Reports named on the page of a scheme; the rest are counted. */
const LISTED = 50;

/** Rules for single indicators, in the order in which a reader meets them. */
const INDICATOR_PARTS: readonly SchemePart[] = [
  'positive',
  'equal',
  'reverse',
  'interval',
  'qualitative',
  'satisfaction',
  'styles',
  'overAchievement',
];

/** One scheme: everything that its scores come from. */
export interface MethodPage {
  readonly frame: PageFrame;
  readonly summary: string;
  /** Names the parts that a person still has to compare with the source; `null` where there are none. */
  readonly openNotice: string | null;
  readonly facts: readonly Fact[];
  readonly weights: SchemePartView & { readonly table: WeightsView | null };
  readonly execution: SchemePartView;
  readonly rules: readonly SchemePartView[];
  readonly grades: SchemePartView & { readonly table: GradesView | null };
  readonly rounding: SchemePartView;
  readonly warnings: SchemePartView;
  readonly examples: readonly ExampleView[];
  readonly reports: readonly Link[];
  readonly more: string | null;
  readonly contents: readonly ContentsEntry[];
}

export function methodPage(archive: Archive, id: string): MethodPage {
  const { content, deployment } = archive;
  const scheme = [...content.schemes.values()].find((candidate) => candidate.id === id);
  if (!scheme) throw new Error(`No scheme has the id ${id}`);
  const reports = reportsByScheme(archive).get(id) ?? [];
  const open = unverifiedParts(scheme);
  const examples = exampleViews(scheme);
  const part = (name: SchemePart) => schemePart(scheme, name);
  return {
    frame: pageFrame(
      {
        heading: scheme.title,
        description: scheme.summary,
        path: PATHS.method(scheme.id),
        trail: [{ label: METHOD_TEXT.title, path: PATHS.methods }],
        example: scheme.example,
      },
      content.site,
      deployment,
    ),
    summary: scheme.summary,
    openNotice:
      open.length === 0 ? null : METHOD_TEXT.openNotice(open.map((name) => SCHEME_PART_WORDS[name])),
    facts: schemeFacts(scheme),
    weights: { ...part('weights'), table: weightsView(scheme) },
    execution: part('execution'),
    rules: INDICATOR_PARTS.map(part),
    grades: { ...part('grades'), table: gradesView(scheme) },
    rounding: part('rounding'),
    warnings: part('warnings'),
    examples,
    reports: reports.slice(0, LISTED),
    more: reports.length > LISTED ? METHOD_EXAMPLES.more(reports.length - LISTED) : null,
    contents: Object.entries(METHOD_PARTS)
      .filter(([key]) => key !== 'examples' || examples.length > 0)
      .map(([key, label]) => ({ id: key, label, level: 1 })),
  };
}

function schemeFacts(scheme: Scheme): readonly Fact[] {
  const { basis, fiscalYears, region, kinds, note } = scheme;
  const fact = (term: string, text: string): Fact => ({ term, value: shown(text), href: null });
  return [
    {
      term: METHOD_FACTS.basis,
      value: show(basis, ({ title, docNo }) => METHOD_FACTS.basisTitle(title, valueOf(docNo))),
      href: null,
    },
    fact(METHOD_FACTS.kinds, kinds.map((kind) => KIND_LABELS[kind]).join('、')),
    fact(METHOD_FACTS.region, region ?? METHOD_FACTS.everywhere),
    fact(METHOD_FACTS.years, yearsWords(fiscalYears)),
    fact(METHOD_FACTS.id, scheme.id),
    ...(note === undefined ? [] : [fact(METHOD_FACTS.note, note)]),
  ];
}

function yearsWords(years: Scheme['fiscalYears']): string {
  const { from, to } = years ?? {};
  if (from !== undefined && to !== undefined) return METHOD_FACTS.between(from, to);
  if (from !== undefined) return METHOD_FACTS.since(from);
  return to === undefined ? METHOD_FACTS.everyYear : METHOD_FACTS.until(to);
}

/** One scheme in the list of all. */
export interface MethodEntry extends Link {
  readonly summary: string;
  readonly reports: string;
  readonly open: string | null;
  readonly example: boolean;
}

export interface MethodsPage {
  readonly frame: PageFrame;
  readonly intro: string;
  readonly how: readonly string[];
  /** Schemes that score, then those of which only the bands of grades are known. */
  readonly groups: readonly {
    readonly id: string;
    readonly label: string;
    readonly entries: readonly MethodEntry[];
  }[];
}

export function methodsPage(archive: Archive): MethodsPage {
  const { content, deployment } = archive;
  const used = reportsByScheme(archive);
  const schemes = [...content.schemes.values()];
  const entry = (scheme: Scheme): MethodEntry => {
    const open = unverifiedParts(scheme).length;
    const reports = used.get(scheme.id)?.length ?? 0;
    return {
      label: scheme.title,
      href: href(deployment, PATHS.method(scheme.id)),
      summary: scheme.summary,
      reports: reports === 0 ? METHOD_TEXT.unused : METHOD_TEXT.usedBy(formatCount(reports)),
      open: open === 0 ? null : METHOD_TEXT.openParts(open),
      example: scheme.example,
    };
  };
  const bandsOnly = ({ weights, execution, positive }: Scheme) =>
    isAbsent(weights) && isAbsent(execution) && isAbsent(positive);
  const groups = [
    { id: 'full', label: METHOD_TEXT.full, own: schemes.filter((scheme) => !bandsOnly(scheme)) },
    { id: 'bands', label: METHOD_TEXT.bandsOnly, own: schemes.filter(bandsOnly) },
  ];
  return {
    frame: pageFrame(
      { heading: METHOD_TEXT.title, description: METHOD_TEXT.description, path: PATHS.methods, trail: [] },
      content.site,
      deployment,
    ),
    intro: METHOD_TEXT.intro,
    how: METHOD_TEXT.how,
    groups: groups
      .filter(({ own }) => own.length > 0)
      .map(({ id, label, own }) => ({ id, label, entries: own.map(entry) })),
  };
}

const indexes = new WeakMap<Archive, ReadonlyMap<string, readonly Link[]>>();

/** Reports by the scheme of their own result, newest first; found once for an archive. */
function reportsByScheme(archive: Archive): ReadonlyMap<string, readonly Link[]> {
  const known = indexes.get(archive);
  if (known) return known;
  const index = new Map<string, Link[]>();
  for (const { id, title } of archive.summaries) {
    const scheme = claimedAssessment(archive.sourced(id).report.assessments)?.scheme;
    if (scheme === undefined || isAbsent(scheme)) continue;
    const links = index.get(scheme) ?? [];
    links.push({ label: title, href: href(archive.deployment, PATHS.report(id)) });
    index.set(scheme, links);
  }
  indexes.set(archive, index);
  return index;
}
