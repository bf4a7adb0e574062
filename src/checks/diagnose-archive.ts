import type { Diagnostic } from '../model/diagnostic.ts';
import { compareDiagnostics } from '../model/diagnostic.ts';
import type { Content } from '../reader/content.ts';
import { DisclosureRun } from './disclosure-run.ts';
import { checkArchive, diagnosticsOf } from './run-checks.ts';

/**
 * Everything that is to be said about a content folder that could be read: every rule and the disclosure guard, each
 * narrative parsed once. Sorted by place.
 * @param now decides which allowances hold
 */
export function diagnoseArchive(
  content: Content,
  now: Date,
  onReport: (done: number, total: number) => void = () => {},
): readonly Diagnostic[] {
  const guard = new DisclosureRun(content, now);
  const results = checkArchive(content, { onReport, visit: (subject) => guard.report(subject) });
  const found = [...results.values()].flatMap(diagnosticsOf);
  return [...found, ...guard.finish()].sort(compareDiagnostics);
}
