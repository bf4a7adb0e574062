import { groupBy } from '../../../model/group.ts';
import { DOCUMENT_CHECKS } from '../../../text/checks/documents.ts';
import { defineCheck } from '../../check.ts';

/** Words before an amount, and what the form calls the same thing. 实际支出 is the framework's own word. */
const VARIANTS = [
  ['全年执行数', /实际(?:支付|列支|使用|开支|报账|拨付)(?=(?:资金|金额|数|经费)?[为是：:约共计]{0,3}\d)/g],
  ['全年预算数', /(?:调整后(?:的)?预算|预算调整数|追加后预算)(?=(?:资金|金额|数)?[为是：:约共计]{0,3}\d)/g],
  ['年初预算数', /(?:年初(?:安排|批复|下达)(?:资金|预算|经费)?)(?=(?:金额|数)?[为是：:约共计]{0,3}\d)/g],
] as const;

export const TERM_VARIANT = defineCheck({
  id: 'TERM_VARIANT',
  text: DOCUMENT_CHECKS.TERM_VARIANT,
  *run({ words }) {
    for (const [standard, pattern] of VARIANTS) {
      const byTerm = groupBy(words().find(pattern), ({ match }) => match[0]);
      for (const [printed, sightings] of byTerm) {
        const [first] = sightings;
        if (first === undefined) continue;
        yield { status: 'fail', at: first.at, args: { printed, standard, count: sightings.length } };
      }
    }
  },
});
