import type { Diagnostic } from '../../model/diagnostic.ts';
import { regionFault } from '../../model/region.ts';
import type { UnitFacts } from '../../model/unit.ts';
import { CONTENT_PROBLEMS, REGION_LINE } from '../../text/problems/content.ts';
import type { Document } from '../document.ts';
import { say } from '../say.ts';

/** The finding for a unit that is nowhere yet, or whose code and name are of two places; `null` where all is well. */
export function checkRegion({
  file,
  facts: { region },
  locate,
}: Pick<Document<UnitFacts>, 'file' | 'facts' | 'locate'>): Diagnostic | null {
  const fault = regionFault(region);
  if (fault === null) return null;
  const place = locate(['region', 'code']);
  if (fault === 'level') return say(CONTENT_PROBLEMS, 'REGION_LEVEL', { ...region }, place);
  return say(CONTENT_PROBLEMS, 'REGION_EMPTY', { file, line: REGION_LINE }, place);
}
