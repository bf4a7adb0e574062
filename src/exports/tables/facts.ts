import { isAbsent } from '../../model/absence.ts';
import { remembering } from '../../model/remember.ts';
import { factLabel } from '../../text/exports/fact-labels.ts';
import { publishedTrail } from '../../view/published/published-findings.ts';
import { indicatorAbsences, publishedGroups } from '../../view/published/published-indicators.ts';
import { publishedAdjustments } from '../../view/published/published-money.ts';
import {
  notTranscribed,
  publishedAssessments,
  publishedFacts,
  publishedFiles,
} from '../../view/published/published-report.ts';
import { reportFields } from './keys.ts';
import type { Scope, Subject } from './table.ts';
import { defineTable, rowsOfReports } from './table.ts';

interface Fact {
  readonly item: string | null;
  readonly field: string;
  readonly label: string;
  readonly value: string;
}

interface Row {
  readonly row: Fact;
  readonly of: Subject;
}

/**
 * What `report.json` says and no other table: a row for each value, known by its place there. The words need not be
 * read for it.
 */
export const factsTable = defineTable<'facts', Row>(
  'facts',
  {
    ...reportFields(({ of }: Row) => of),
    part: ['code', ({ row }) => partOf(row.field)],
    item: ['code', ({ row }) => row.item],
    field: ['code', ({ row }) => row.field],
    label: ['text', ({ row }) => row.label],
    value: ['text', ({ row }) => row.value],
    url: ['url', ({ of }) => of.url],
  },
  (scope) => rowsOfReports(scope, (subject) => factsOf(subject, scope)),
);

/** Every report has the same fields. */
const partOf = remembering((field) => /^\w+/.exec(field)?.[0] ?? field);
const labelOf = remembering((field) => factLabel(field) ?? null);

function factsOf({ record }: Subject, { archive: { content, deployment } }: Scope): Iterable<Fact> {
  const { report } = record;
  const { indicators } = report;
  return leaves({
    ...publishedFacts(record, content, deployment),
    indicators: isAbsent(indicators)
      ? []
      : indicators.rows.map((row) => ({ id: row.id, absent: indicatorAbsences(row) })),
    indicatorGroups: publishedGroups(report),
    assessments: publishedAssessments(report, content),
    adjustments: publishedAdjustments(report),
    notTranscribed: notTranscribed(report),
    ...publishedTrail(report),
    ...publishedFiles(record, deployment),
  });
}

/** The values of a tree that have a name here, each with the row that it stands in. */
function leaves(value: unknown, found: Fact[] = [], field = '', item: string | null = null): readonly Fact[] {
  if (value === null || value === undefined) return found;
  if (Array.isArray(value)) {
    const inside = `${field}[]`;
    for (const [index, one] of value.entries()) {
      const place = `${(one as { readonly id?: string } | null)?.id ?? index}`;
      // A list of texts in a row is part of it.
      const row = typeof one === 'object' ? (item === null ? place : `${item}/${place}`) : item;
      leaves(one, found, inside, row);
    }
    return found;
  }
  if (typeof value === 'object') {
    for (const [name, one] of Object.entries(value)) {
      leaves(one, found, field === '' ? name : `${field}.${name}`, item);
    }
    return found;
  }
  const label = labelOf(field);
  if (label !== null) found.push({ item, field, label, value: String(value) });
  return found;
}
