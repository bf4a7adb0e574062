import { reportAddress } from '../../reader/cross-checks/addresses.ts';
import type { Environment } from '../../reader/disk/environment.ts';
import { IMPORT_TEXT } from '../../text/command/import.ts';
import { recordIn } from '../report-life.ts';
import type { Standing } from './free-id.ts';
import { isKnown } from './free-id.ts';
import { untouchedDraft } from './import-again.ts';

const TEXT = IMPORT_TEXT.place;

/** What is said of a draft that went past other reports: its number, and which of them it seems to be once more. */
export function passedLines(
  passed: readonly Standing[],
  id: string,
  reportJson: string,
  { site, base }: Pick<Environment, 'site' | 'base'>,
): readonly string[] {
  const [first] = passed;
  if (first === undefined) return [];
  const own = recordIn(reportJson);
  const isTwin = ({ facts }: Standing) =>
    facts !== null &&
    facts['state'] !== 'withdrawn' &&
    // They lie in the folder of one year.
    ['project', 'kind'].every((key) => facts[key] === own?.[key]);
  const twin = passed.find((one) => isTwin(one) && isKnown(one)) ?? passed.find(isTwin);
  const address = (of: string) => `${site.origin}${base}${reportAddress(of).slice(1)}`;
  return [
    TEXT.moved(first.id, stateOf(first), id),
    ...(twin
      ? [
          TEXT.twin(
            String(twin.facts?.['title'] ?? twin.id),
            isKnown(twin) ? address(twin.id) : `reports/${twin.id}`,
            mend(twin),
          ),
        ]
      : []),
  ];
}

/** Why files that made a report before are not laid down again, and what can be done instead. */
export async function sameWords(
  root: string,
  same: Standing,
  files: readonly string[],
  answers: Readonly<Record<string, string>>,
): Promise<string> {
  const again = await untouchedDraft(root, same.id);
  if (typeof again === 'string') return TEXT.touched(same.folder, stateOf(same), mend(same));
  return TEXT.again(same.folder, files, same.id, answers);
}

/** The same of a packed draft, which cannot be read anew. */
export function samePackedWords(same: Standing): string {
  return TEXT.packed(same.folder, stateOf(same), isKnown(same) ? mend(same) : null);
}

function mend(standing: Standing): string {
  return isKnown(standing) ? TEXT.correct(standing.id) : TEXT.edit(standing.id);
}

function stateOf({ facts }: Standing): string {
  return TEXT.states[String(facts?.['state']) as keyof typeof TEXT.states] ?? TEXT.states.draft;
}
