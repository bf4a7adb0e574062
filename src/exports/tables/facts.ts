import { isAbsent } from '../../model/absence.ts';
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
  readonly place: FactPlace;
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
    part: ['code', ({ row }) => row.place.part],
    item: ['code', ({ row }) => row.item],
    field: ['code', ({ row }) => row.place.field],
    label: ['text', ({ row }) => row.place.label],
    value: ['text', ({ row }) => row.value],
    url: ['url', ({ of }) => of.url],
  },
  (scope) => rowsOfReports(scope, (subject) => factsOf(subject, scope)),
);

/** Where values stand in the tree of a report: every report has the same places. */
class FactPlace {
  readonly field: string;
  /** The name that it begins with. */
  readonly part: string;
  /** `null` where it has no name here. */
  readonly label: string | null;
  readonly #inside = new Map<string, FactPlace>();

  constructor(field: string) {
    this.field = field;
    this.part = /^\w+/.exec(field)?.[0] ?? field;
    this.label = factLabel(field) ?? null;
  }

  /** @param name of a member, `[]` for those of a list */
  inside(name: string): FactPlace {
    const known = this.#inside.get(name);
    if (known !== undefined) return known;
    const member = name === LIST || this.field === '' ? name : `.${name}`;
    const place = new FactPlace(`${this.field}${member}`);
    this.#inside.set(name, place);
    return place;
  }
}

const LIST = '[]';
const ROOT = new FactPlace('');

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
function leaves(
  value: unknown,
  found: Fact[] = [],
  place: FactPlace = ROOT,
  item: string | null = null,
): readonly Fact[] {
  if (value === null || value === undefined) return found;
  if (Array.isArray(value)) {
    const inside = place.inside(LIST);
    for (let index = 0; index < value.length; index += 1) {
      const one: unknown = value[index];
      // A list of texts in a row is part of it.
      leaves(one, found, inside, typeof one === 'object' ? rowOf(one, index, item) : item);
    }
    return found;
  }
  if (typeof value === 'object') {
    const members = value as Readonly<Record<string, unknown>>;
    for (const name of Object.keys(members)) leaves(members[name], found, place.inside(name), item);
    return found;
  }
  if (place.label !== null) found.push({ item, place, value: String(value) });
  return found;
}

/** The row that something in a list is, below the one that the list stands in. */
function rowOf(one: object | null, index: number, item: string | null): string {
  const row = `${(one as { readonly id?: string } | null)?.id ?? index}`;
  return item === null ? row : `${item}/${row}`;
}
