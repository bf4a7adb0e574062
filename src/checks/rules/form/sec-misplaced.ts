import { SECTION_CHECKS, TOPIC_LABELS } from '../../../text/checks/sections.ts';
import { defineCheck } from '../../check.ts';
import type { OutlineSection } from '../../words/outline.ts';
import { wholeText, withDescendants } from '../../words/outline.ts';

type Topic = keyof typeof TOPIC_LABELS;

const TOPICS: readonly (readonly [Topic, RegExp])[] = [
  ['background', /背景|立项依据|立项情况/],
  ['goals', /绩效目标(?!.*(?:完成|实现))/],
  // 就业补助资金 is the name of a fund; what is told of it follows the word.
  [
    'funds',
    /(?:经费|资金)(?:的)?(?:来源|投入|安排|使用|管理|到位|拨付|分配|支出|执行|收支|落实|情况)|预算执行|^(?:项目)?(?:经费|资金)$/,
  ],
  ['implementation', /实施情况|实施内容|主要内容/],
  ['issues', /存在的?问题/],
  ['advice', /建议/],
];

export const SEC_MISPLACED = defineCheck({
  id: 'SEC_MISPLACED',
  text: SECTION_CHECKS.SEC_MISPLACED,
  *run({ outline }) {
    for (const section of outline()) {
      const { heading, parent } = section;
      const topics = topicsOf(section);
      const [topic] = topics;
      const above = parent === null ? [] : topicsOf(parent);
      if (
        parent !== null &&
        topic !== undefined &&
        above.length > 0 &&
        !above.some((one) => topics.includes(one))
      ) {
        const args = { heading, under: parent.heading, topic: TOPIC_LABELS[topic], titles: 0 };
        yield { status: 'fail', at: section.at, args };
      }
      // Headings alone under a heading that promises an account of something.
      const titles = withDescendants(section).length - 1;
      if (topic !== undefined && titles > 0 && wholeText(section).trim() === '') {
        yield { status: 'fail', at: section.at, args: { heading, under: heading, topic: null, titles } };
      }
    }
  },
});

function topicsOf({ title }: OutlineSection): readonly Topic[] {
  return TOPICS.filter(([, pattern]) => pattern.test(title)).map(([topic]) => topic);
}
