import { isAbsent, valueOf } from '../../../model/absence.ts';
import { readAddress } from '../../../model/web-address.ts';
import { SOURCE_CHECKS } from '../../../text/checks/source.ts';
import { defineCheck } from '../../check.ts';

export const SRC_UNOFFICIAL = defineCheck({
  id: 'SRC_UNOFFICIAL',
  text: SOURCE_CHECKS.SRC_UNOFFICIAL,
  *run({ report }) {
    const { sourceUrl, official, capture } = report.provenance;
    if (isAbsent(sourceUrl)) {
      // Generated examples have no source to look for.
      if (capture !== 'generated') yield { status: 'unknown' };
      return;
    }
    const host = readAddress(sourceUrl)?.hostname ?? sourceUrl;
    if (isGovernment(host) || valueOf(official) === true) yield { status: 'pass', args: { host } };
    else {
      const at = { in: 'facts', pointer: ['provenance', 'sourceUrl'] } as const;
      yield { status: 'fail', at, args: { host } };
    }
  },
});

/** Only bodies of the state can have a name below gov.cn. */
function isGovernment(host: string): boolean {
  return /(?:^|\.)gov\.cn\.?$/i.test(host);
}
