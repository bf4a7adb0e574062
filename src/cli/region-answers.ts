import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSlug } from '../model/ids.ts';
import { regionFault, typedRegion } from '../model/region.ts';
import { UnitSchema } from '../model/unit.ts';
import { formatContent } from '../reader/json/format.ts';
import { REGION_TEXT } from '../text/command/life.ts';
import { replaceFile } from './fmt.ts';
import { recordIn } from './report-life.ts';

/** An answer to the question where a unit is: `region.<unit>` and 620503 甘肃省天水市麦积区. */
const ASKED = /^region\.(.+)$/;

/**
 * Writes where units are into their files, as it was answered.
 * @returns what was written, in words; a sentence where one of the answers cannot be taken
 */
export async function fillRegions(
  root: string,
  answers: readonly (readonly [id: string, answer: string])[],
): Promise<readonly string[] | string> {
  const written: string[] = [];
  for (const [id, answer] of answers) {
    const unit = ASKED.exec(id)?.[1];
    if (unit === undefined || !isSlug(unit) || answer === 'done') continue;
    const file = join(root, 'units', `${unit}.json`);
    const facts = recordIn(await readFile(file, 'utf8').catch(() => ''));
    const region = typedRegion(answer);
    if (region === null || regionFault(region) !== null) return REGION_TEXT.bad(answer);
    if (facts === null) continue;
    await replaceFile(file, formatContent({ ...facts, region }, UnitSchema));
    written.push(REGION_TEXT.written(`units/${unit}.json`, answer));
  }
  return written;
}
