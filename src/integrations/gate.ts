import { oneLine } from '../reader/one-line.ts';
import { REFUSED_TEXT } from '../text/problems/content.ts';
import type { Archive } from '../view/archive.ts';

/** How many findings the error shows; `check` shows all of them. */
const SHOWN = 5;

/** The last gate: no way of starting a build leads past an error that no published waiver covers. */
export function refuseErrors(archive: Archive): void {
  const errors = archive.content.reports.flatMap(({ id }) => archive.verdict(id).failures.errors);
  if (errors.length > 0) throw new Error(REFUSED_TEXT(errors.length, errors.slice(0, SHOWN).map(oneLine)));
}
