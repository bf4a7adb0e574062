import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Identity } from '../assemble.ts';
import { provenanceOf, usual } from '../assemble.ts';
import type { Example } from '../generate.ts';
import type { ReportInput } from '../spec.ts';

/** What a case says of itself; the rest is as in every example. */
export type CaseFacts = Omit<ReportInput, keyof ReturnType<typeof usual> | 'provenance'> &
  Partial<ReportInput>;

/** A report whose words were written by hand; they stand in the content folder, and its checksum is taken there. */
export function handWritten(
  root: string,
  slug: string,
  identity: Identity,
  facts: CaseFacts,
  files: Example['files'] = {},
): Example {
  const id = `${identity.year}/${slug}`;
  const narrative = readFileSync(join(root, 'reports', id, 'narrative.mdx'), 'utf8');
  const report: ReportInput = {
    ...usual(identity),
    ...facts,
    provenance: provenanceOf(facts.title, narrative, true),
  };
  return { id, report, narrative: null, files };
}

type Cells = readonly [
  first: string,
  second: string,
  name: string,
  target: string,
  actual: string,
  weight: string,
  score: string,
  reason?: string,
];

/** Rows as an evaluator printed them, points included. */
export function printedRows(cells: readonly Cells[], direction: (target: string) => Row['direction']): Row[] {
  return cells.map(([first, second, name, target, actual, weight, claimedScore, reason], index) => ({
    id: `row-${index + 1}`,
    path: second === '' ? [first] : [first, second],
    name,
    direction: direction(target),
    target,
    actual,
    weight,
    claimedScore,
    ...(reason !== undefined && { deviationReason: reason }),
  }));
}

type Row = Extract<ReportInput['indicators'], { readonly rows: unknown }>['rows'][number];
