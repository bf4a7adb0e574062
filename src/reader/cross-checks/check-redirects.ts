import type { Diagnostic } from '../../model/diagnostic.ts';
import { CONTENT_PROBLEMS } from '../../text/problems/content.ts';
import { isPublic, isWithdrawn } from '../lifecycle.ts';
import { nearNames } from '../near.ts';
import type { Known, ReadingSet, ReportOutline } from '../records.ts';
import { isOwned } from '../register.ts';
import { say } from '../say.ts';
import { addressesOf, allVersionAddresses, reportAddress } from './addresses.ts';
import { findLoops, loopWords } from './reference.ts';

/** To look for what was meant among thousands of addresses takes time; nobody reads more than these. */
const MOST_COMPARED = 200;

/** Whether each old address leads, by one or more steps, to a page that readers can see. */
export function checkRedirects(set: ReadingSet<ReportOutline>, known: Known, now: Date): Diagnostic[] {
  const document = set.redirects;
  if (!document) return [];
  const hidden = hiddenReports(set, now);
  const pages = new Set(set.tree.pages.map(({ id }) => id));
  const addresses = addressesOf(
    known,
    yearsOf(set),
    [...pages],
    allVersionAddresses(set.tree.reports, set.reports),
  );
  const next = new Map<string, string>();
  const rows = new Map<string, number>();
  const diagnostics: Diagnostic[] = [];
  for (const [i, { from, to }] of document.facts.entries()) {
    if (next.has(from)) {
      const line = document.locate([rows.get(from) ?? 0, 'from']).position?.line ?? 0;
      diagnostics.push(
        say(CONTENT_PROBLEMS, 'REDIRECT_DUPLICATE', { from, line }, document.locate([i, 'from'])),
      );
      continue;
    }
    next.set(from, to);
    rows.set(from, i);
    if (isOwned(from, known, pages)) {
      diagnostics.push(say(CONTENT_PROBLEMS, 'REDIRECT_EXISTS', { from }, document.locate([i, 'from'])));
    }
  }
  for (const [i, { to }] of document.facts.entries()) {
    if (next.has(to)) continue;
    const target = hidden.get(to);
    if (target !== undefined) {
      diagnostics.push(say(CONTENT_PROBLEMS, 'REF_UNPUBLISHED', { target }, document.locate([i, 'to'])));
    } else if (!addresses.has(to)) {
      const near = diagnostics.length < MOST_COMPARED ? (nearNames(to, addresses, 1)[0] ?? '') : '';
      diagnostics.push(say(CONTENT_PROBLEMS, 'REDIRECT_TARGET', { to, near }, document.locate([i, 'to'])));
    }
  }
  for (const loop of findLoops(next.keys(), (from) => targetsOf(next, from))) {
    const row = rows.get(loop[0] ?? '') ?? 0;
    const args = { path: loopWords(loop) };
    diagnostics.push(say(CONTENT_PROBLEMS, 'REDIRECT_LOOP', args, document.locate([row, 'to'])));
  }
  return diagnostics;
}

/** Reports without a page of any kind, by the address that they will have. */
function hiddenReports(set: ReadingSet<ReportOutline>, now: Date): ReadonlyMap<string, string> {
  return new Map(
    [...set.reports.values()].flatMap(({ folder, head }) =>
      head && !isPublic(head, now) && !isWithdrawn(head)
        ? [[reportAddress(folder.id), folder.id] as const]
        : [],
    ),
  );
}

function yearsOf(set: ReadingSet<ReportOutline>) {
  const reports = set.tree.reports.map(({ year }) => year);
  return { reports, coverage: [...set.coverage.keys()].map(Number) };
}

function targetsOf(next: ReadonlyMap<string, string>, from: string): string[] {
  const to = next.get(from);
  return to === undefined ? [] : [to];
}
