import { valueOf } from '../../model/absence.ts';
import type { Scheme, SchemePart } from '../../model/scheme.ts';
import { INDICATOR_PARTS, unverifiedParts } from '../../model/scheme.ts';
import { KIND_LABELS } from '../../text/labels.ts';
import {
  METHOD_EXAMPLES,
  METHOD_FACTS,
  METHOD_PARTS,
  METHOD_RULES,
  METHOD_TEXT,
} from '../../text/pages/method.ts';
import { SCHEME_PART_WORDS } from '../../text/scheme.ts';
import type { Link } from '../address.ts';
import { PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import type { PageFrame } from '../page-frame.ts';
import { pageFrame } from '../page-frame.ts';
import type { ContentsEntry } from '../report/report-contents.ts';
import type { Fact } from '../report/report-facts.ts';
import { show, shown } from '../shown.ts';
import type { ExampleView } from './method-examples.ts';
import { exampleViews } from './method-examples.ts';
import type { SchemePartView } from './method-rules.ts';
import { schemePart } from './method-rules.ts';
import type { GradesView, WeightsView } from './method-tables.ts';
import { gradesView, weightsView } from './method-tables.ts';
import { reportsByScheme } from './scheme-reports.ts';

/** Reports named on the page of a scheme; the rest are counted. */
const LISTED = 50;

/** One scheme: everything that its scores come from. */
export interface MethodPage {
  readonly frame: PageFrame;
  readonly summary: string;
  /** Names the parts that a person still has to compare with the source; `null` where there are none. */
  readonly openNotice: string | null;
  readonly facts: readonly Fact[];
  readonly weights: SchemePartView & { readonly table: WeightsView | null };
  readonly execution: SchemePartView;
  /** Rules for indicators that the scheme settles. */
  readonly rules: readonly SchemePartView[];
  /** Names those that it does not settle; `null` where it settles all. */
  readonly silentRules: string | null;
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
  const rules = INDICATOR_PARTS.map(part);
  const silent = rules.filter(isWithoutWords);
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
    rules: rules.filter((rule) => !isWithoutWords(rule)),
    silentRules: silent.length === 0 ? null : METHOD_TEXT.silentRules(silent.map(({ heading }) => heading)),
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

/** A part of which nothing is known, not even why. */
function isWithoutWords({ silent }: SchemePartView): boolean {
  return silent === METHOD_RULES.silent;
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
