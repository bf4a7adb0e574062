import type { Diagnostic } from '../../model/diagnostic.ts';
import { VERSION_PROBLEMS } from '../../text/problems/version.ts';
import { isPublic } from '../lifecycle.ts';
import { checkExample } from '../records.ts';
import type { ReportReading } from '../report.ts';
import { say } from '../say.ts';

/**
 * Whether the earlier versions of a report fit its number: each states the number of its folder, all are older than
 * the version in force, and from the first one that was kept none is missing. Versions before that may be missing;
 * a note says so, and so does the page.
 */
export function checkVersions(reading: ReportReading, now: Date): Diagnostic[] {
  const { document, folder } = reading;
  if (!document) return [];
  const { version: newest, example } = document.facts;
  const numbers = folder.versions.map(({ version }) => version);
  const diagnostics: Diagnostic[] = [];
  for (const [index, { document: earlier }] of reading.versions.entries()) {
    const number = numbers[index];
    if (!earlier || number === undefined) continue;
    const { version, state } = earlier.facts;
    if (version !== number) {
      const args = { folder: number, version };
      diagnostics.push(say(VERSION_PROBLEMS, 'VERSION_MISMATCH', args, earlier.locate(['version'])));
    }
    if (number >= newest) {
      const args = { version: number, newest };
      diagnostics.push(say(VERSION_PROBLEMS, 'VERSION_AHEAD', args, earlier.locate(['version'])));
    }
    if (state !== 'published' && state !== 'withdrawn') {
      const args = { state, version: number };
      diagnostics.push(say(VERSION_PROBLEMS, 'VERSION_STATE', args, earlier.locate(['state'])));
    }
    const mixed = checkExample('report', folder.id, earlier.facts.example, example, () =>
      earlier.locate(['example']),
    );
    if (mixed) diagnostics.push(mixed);
  }
  const [first = newest] = numbers;
  const gap = numbers.find((version) => version + 1 < newest && !numbers.includes(version + 1));
  if (gap !== undefined) {
    const args = { missing: gap + 1, first, newest };
    diagnostics.push(say(VERSION_PROBLEMS, 'VERSION_GAP', args, document.locate(['version'])));
  } else if (first > 1 && isPublic(document.facts, now)) {
    const args = { last: first - 1, newest };
    diagnostics.push(say(VERSION_PROBLEMS, 'VERSION_UNKEPT', args, document.locate(['version'])));
  }
  return diagnostics;
}
