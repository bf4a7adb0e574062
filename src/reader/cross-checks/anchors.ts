import { isAbsent } from '../../model/absence.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ReportFacts } from '../../model/report.ts';
import { ANCHOR_KINDS, CONTENT_PROBLEMS } from '../../text/problems/content.ts';
import type { Pointer } from '../content.ts';
import type { Document } from '../document.ts';
import { say } from '../say.ts';

type AnchorKind = keyof typeof ANCHOR_KINDS;

/** An id within a report; it becomes an anchor on the report's page. */
export interface Anchor {
  readonly kind: AnchorKind;
  readonly id: string;
  readonly pointer: Pointer;
}

/** Anchors that the narrative gives its headings: `s1`, `s1-2`. */
const HEADING_ANCHOR = /^s\d+(?:-\d+)*$/;

/** Every id within a report, in the order of the model. */
export function anchorsOf(facts: ReportFacts): Anchor[] {
  const list = <T extends { id: string }>(
    kind: AnchorKind,
    rows: readonly T[] | object,
    base: Pointer = [kind],
  ) =>
    Array.isArray(rows)
      ? (rows as readonly T[]).map(({ id }, index): Anchor => ({ kind, id, pointer: [...base, index, 'id'] }))
      : [];
  const table = isAbsent(facts.indicators) ? [] : facts.indicators.rows;
  return [
    ...list('indicators', table, ['indicators', 'rows']),
    ...list('documents', facts.documents),
    ...list('reportedWork', facts.reportedWork),
    ...list('statements', facts.statements),
    ...list('entities', facts.entities),
    ...list('honours', facts.honours),
    ...list('findings', facts.findings),
    ...list('recommendations', facts.recommendations),
    ...list('rectifications', facts.rectifications),
    ...list('annexes', facts.annexes),
  ];
}

/** Ids of a report that are used twice, or that belong to the headings of the narrative. */
export function checkAnchors(document: Document<ReportFacts>): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const first = new Map<string, Anchor>();
  for (const anchor of anchorsOf(document.facts)) {
    const { id: key } = anchor;
    if (HEADING_ANCHOR.test(key)) {
      diagnostics.push(say(CONTENT_PROBLEMS, 'ID_RESERVED', { key }, document.locate(anchor.pointer)));
    }
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, anchor);
      continue;
    }
    const line = document.locate(earlier.pointer).position?.line ?? 0;
    const args = { key, first: ANCHOR_KINDS[earlier.kind], line };
    diagnostics.push(say(CONTENT_PROBLEMS, 'ID_DUPLICATE', args, document.locate(anchor.pointer)));
  }
  return diagnostics;
}
