import type { Diagnostic } from '../model/diagnostic.ts';
import { CONTENT_PROBLEMS } from '../text/content-problems.ts';
import { addressesOf, reportAddress, versionAddresses } from './addresses.ts';
import { isPublic, isWithdrawn } from './lifecycle.ts';
import { nearNames } from './near.ts';
import type { Known, ReadingSet, ReportOutline } from './records.ts';
import { findLoops } from './reference.ts';
import { say } from './say.ts';

/** Whether each old address leads, by one or more steps, to a page that readers can see. */
export function checkRedirects(set: ReadingSet<ReportOutline>, known: Known, now: Date): Diagnostic[] {
  const document = set.redirects;
  if (!document) return [];
  const hidden = hiddenReports(set, now);
  const addresses = addressesOf(
    known,
    yearsOf(set),
    set.tree.pages.map(({ id }) => id),
    set.tree.reports.flatMap(versionAddresses),
  );
  const next = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const [i, { from, to }] of document.facts.entries()) {
    if (next.has(from)) {
      const first = document.facts.findIndex((row) => row.from === from);
      const line = document.locate([first, 'from']).position?.line ?? 0;
      diagnostics.push(
        say(CONTENT_PROBLEMS, 'REDIRECT_DUPLICATE', { from, line }, document.locate([i, 'from'])),
      );
      continue;
    }
    next.set(from, to);
    if (addresses.has(from)) {
      diagnostics.push(say(CONTENT_PROBLEMS, 'REDIRECT_EXISTS', { from }, document.locate([i, 'from'])));
    }
  }
  for (const [i, { to }] of document.facts.entries()) {
    if (next.has(to)) continue;
    const target = hidden.get(to);
    if (target !== undefined) {
      diagnostics.push(say(CONTENT_PROBLEMS, 'REF_UNPUBLISHED', { target }, document.locate([i, 'to'])));
    } else if (!addresses.has(to)) {
      const near = nearNames(to, addresses, 1)[0] ?? '';
      diagnostics.push(say(CONTENT_PROBLEMS, 'REDIRECT_TARGET', { to, near }, document.locate([i, 'to'])));
    }
  }
  for (const loop of findLoops(next.keys(), (from) => targetsOf(next, from))) {
    const row = document.facts.findIndex(({ from }) => from === loop[0]);
    const args = { path: loop.join(' → ') };
    diagnostics.push(say(CONTENT_PROBLEMS, 'REDIRECT_LOOP', args, document.locate([row, 'to'])));
  }
  return diagnostics;
}

/** Reports without a page of any kind, by the address that they will have. */
function hiddenReports(set: ReadingSet<ReportOutline>, now: Date): ReadonlyMap<string, string> {
  return new Map(
    [...set.reports.values()].flatMap(({ folder, document }) =>
      document && !isPublic(document.facts, now) && !isWithdrawn(document.facts)
        ? [[reportAddress(folder.id), folder.id] as const]
        : [],
    ),
  );
}

function yearsOf(set: ReadingSet<ReportOutline>): number[] {
  const reported = set.tree.reports.map(({ year }) => year);
  return [...new Set([...reported, ...[...set.coverage.keys()].map(Number)])];
}

function targetsOf(next: ReadonlyMap<string, string>, from: string): string[] {
  const to = next.get(from);
  return to === undefined ? [] : [to];
}
