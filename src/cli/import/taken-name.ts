import type { Register } from '../../desk/adopt-draft.ts';
import type { NamesById } from '../../desk/draft/ids.ts';
import { plainName } from '../../reader/cross-checks/check-names.ts';
import { IMPORT_TEXT } from '../../text/command/import.ts';

/**
 * A sentence where a unit that is new has the name of one that is there, real or made up: it would be a second record
 * of it. `null` where none has.
 */
export function takenName(names: readonly string[], { units, examples }: Register): string | null {
  const real = idOf(names, units);
  if (real !== null) return IMPORT_TEXT.nameTaken(real.name, `units/${real.id}.json`, false);
  const madeUp = idOf(names, examples?.units ?? {});
  return madeUp && IMPORT_TEXT.nameTaken(madeUp.name, `units/${madeUp.id}.json`, true);
}

function idOf(names: readonly string[], known: NamesById) {
  for (const name of names) {
    const found = Object.entries(known).find(([, own]) =>
      own.some((one) => plainName(one) === plainName(name)),
    );
    if (found) return { name, id: found[0] };
  }
  return null;
}
