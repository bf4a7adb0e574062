import type { Diagnostic } from '../model/diagnostic.ts';
import { FILE_PROBLEMS } from '../text/problems/file.ts';
import { MOST_PROBLEMS } from './json/inspect.ts';
import { say } from './say.ts';

/** The findings of each file as far as somebody reads them, and the count of all where there are more. */
export function capped(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= MOST_PROBLEMS) return diagnostics;
  const count = new Map<string, number>();
  const kept = diagnostics.filter(({ file }) => {
    const seen = (count.get(file) ?? 0) + 1;
    count.set(file, seen);
    return seen <= MOST_PROBLEMS;
  });
  const more = [...count].flatMap(([file, all]) => {
    const args = { count: all, limit: MOST_PROBLEMS };
    return all > MOST_PROBLEMS ? [say(FILE_PROBLEMS, 'FILE_TOO_MANY', args, { file, position: null })] : [];
  });
  return [...kept, ...more];
}
