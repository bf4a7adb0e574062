import type { ReportKind } from '../../../model/report.ts';
import { OUTLINE_LABELS, SECTION_CHECKS } from '../../../text/checks/sections.ts';
import { enumerate, SINCE_2020 } from '../../../text/checks/template.ts';
import type { Outcome } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import type { Subject } from '../../subject.ts';
import type { OutlinePart } from './outline-2020.ts';
import { OUTLINE_2020, OUTLINE_TRANSFER } from './outline-2020.ts';

/** Kinds for which an outline exists; a unit's own evaluation is a table. */
const OUTLINES: Partial<Record<ReportKind, readonly OutlinePart[]>> = {
  dept: OUTLINE_2020,
  finance: OUTLINE_2020,
  'transfer-self': OUTLINE_TRANSFER,
};

export const SEC_MISSING = defineCheck({
  id: 'SEC_MISSING',
  text: SECTION_CHECKS.SEC_MISSING,
  *run(subject) {
    const outline = OUTLINES[subject.report.kind];
    if (outline === undefined || subject.report.outline === 'local') return;
    if (subject.report.fiscalYear.to < SINCE_2020) return;
    const gaps = outline.flatMap((part) => [...gapsOf(part, subject)]);
    if (gaps.length > 0) yield* gaps;
    else yield { status: 'pass', args: {} };
  },
});

function* gapsOf({ label, heading, items }: OutlinePart, subject: Subject): Generator<Gap> {
  const section = subject.outline().find(({ title }) => heading.test(title)) ?? null;
  if (section === null) {
    const args = { items: OUTLINE_LABELS[label], under: null };
    yield { status: 'fail', at: { in: 'narrative-file' }, args };
    // Its items would only repeat that it is not there.
    return;
  }
  const missing = items.filter(({ has }) => !has(subject, section)).map((item) => OUTLINE_LABELS[item.label]);
  if (missing.length === 0) return;
  const args = { items: enumerate(missing), under: section.heading };
  yield { status: 'fail', at: section.at, args };
}

type Gap = Outcome<{ items: string; under: string | null }>;
