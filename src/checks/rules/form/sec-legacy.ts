import { SECTION_CHECKS } from '../../../text/checks/sections.ts';
import { SINCE_2020 } from '../../../text/checks/template.ts';
import { defineCheck } from '../../check.ts';

/** Outlines of rules that are no longer in force. */
const LEGACY = [
  { outline: '2011-3E', name: '经济性、效率性、效益性', headings: [/经济性/, /效率性/, /效益性/], enough: 2 },
  {
    outline: '2013-input',
    name: '投入、过程、产出、效果',
    headings: [/投入/, /过程/, /产出/, /效果/],
    enough: 4,
  },
] as const;

export const SEC_LEGACY = defineCheck({
  id: 'SEC_LEGACY',
  text: SECTION_CHECKS.SEC_LEGACY,
  *run({ report, outline }) {
    // In its time the outline was the one in force.
    if (report.fiscalYear.to < SINCE_2020) return;
    for (const { outline: code, name, headings, enough } of LEGACY) {
      const found = headings.flatMap((pattern) => outline().find(({ title }) => pattern.test(title)) ?? []);
      const [first] = found;
      if (first !== undefined && new Set(found).size >= enough) {
        yield { status: 'fail', at: first.at, args: { outline: name } };
        return;
      }
      if (report.outline === code) {
        const at = { in: 'facts', pointer: ['outline'] } as const;
        yield { status: 'fail', at, args: { outline: name } };
        return;
      }
    }
  },
});
