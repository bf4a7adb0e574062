import { PURPOSE_CHECKS } from '../../../text/checks/purpose.ts';
import { defineCheck } from '../../check.ts';
import type { Sighting } from '../../words/wording.ts';

/** The money is said to be for one purpose. */
const EARMARKED = /专款专用|专项(?:业务)?(?:资金|经费)/g;
/** The office itself is kept running. */
const RUNNING =
  /(?:弥补|补充)(?:公用|办公|机关)经费(?:不足|缺口)?|(?:维护|保障|维持|保证|支持)(?:了)?(?:我|本)?(?:局|委|办|院|校|中心|单位|部门|机关)?(?:的)?(?:机关)?(?:正常|日常)?(?:运行|运转|办公)/g;
const OWN_OFFICE = /我|本|机关|单位|办公|公用|日常|正常/;
const MONEY = /经费|资金|用于|用途|支出|开支/;

export const C_PURPOSE = defineCheck({
  id: 'C_PURPOSE',
  text: PURPOSE_CHECKS.C_PURPOSE,
  *run({ words }) {
    const text = words();
    const claims = [...text.find(EARMARKED)].map(({ match }) => match[0]);
    const claim = claims.find((word) => word === '专款专用') ?? claims[0];
    if (claim === undefined) return;
    for (const sighting of text.find(RUNNING)) {
      const sentence = sentenceAround(sighting);
      if (!OWN_OFFICE.test(sighting.match[0]) || !MONEY.test(sentence)) continue;
      yield { status: 'fail', at: sighting.at, args: { claim, use: sighting.match[0] } };
      return;
    }
  },
});

function sentenceAround({ passage, offset }: Sighting): string {
  const start = passage.text.lastIndexOf('。', offset) + 1;
  const end = passage.text.indexOf('。', offset);
  return passage.text.slice(start, end === -1 ? undefined : end);
}
