import type { Stated } from '../../../model/absence.ts';
import { isAbsent } from '../../../model/absence.ts';
import type { OUTLINE_LABELS } from '../../../text/checks/sections.ts';
import { hasScoreTableAnnex } from '../../score-table.ts';
import { isUnstated } from '../../stated.ts';
import type { Subject } from '../../subject.ts';
import type { OutlineSection } from '../../words/outline.ts';
import { wholeText } from '../../words/outline.ts';

type Label = keyof typeof OUTLINE_LABELS;

/** An item that a section should hold, and whether the report has it. */
export interface OutlineItem {
  readonly label: Label;
  readonly has: (subject: Subject, section: OutlineSection | null) => boolean;
}

/** A section of an outline, known by its heading. */
export interface OutlinePart {
  readonly label: Label;
  readonly heading: RegExp;
  readonly items: readonly OutlineItem[];
}

/** Methods that have a name: how results are judged, not how papers are looked at. */
const NAMED_METHOD =
  /成本效益分析法?|比较法|因素分析法|最低成本法|公众评判法|标杆管理法|层次分析法|德尔菲法|专家(?:评议|评判|咨询)法|问卷调查法|案卷研究法|平衡计分卡/;
const NAMED_STANDARD = /(?:计划|行业|历史|预算|国家|地方|经验|既定)标准|财政部门和预算部门确认/;

const inHeading =
  (pattern: RegExp): OutlineItem['has'] =>
  ({ outline }) =>
    outline().some(({ title }) => pattern.test(title));

const inText =
  (pattern: RegExp): OutlineItem['has'] =>
  ({ words }) =>
    words().has(pattern);

const inSection =
  (pattern: RegExp): OutlineItem['has'] =>
  (_, section) =>
    section !== null && (pattern.test(section.title) || pattern.test(wholeText(section)));

/** The reference outline for 部门评价 and 财政评价; 其他需要说明的问题 is there where there are any. */
export const OUTLINE_2020: readonly OutlinePart[] = [
  {
    label: 'basic',
    heading: /基本情况|项目概况/,
    items: [{ label: 'goals', has: inText(/绩效目标/) }],
  },
  {
    label: 'work',
    heading: /评价工作|评价组织|评价实施|评价过程/,
    items: [
      {
        label: 'scope',
        has: (subject, section) =>
          stated(subject.report.conduct?.scope) ||
          inSection(/(?:评价|考核)(?:的)?(?:目的、)?(?:对象|范围)/)(subject, section),
      },
      {
        label: 'method',
        has: (subject, section) =>
          inText(NAMED_METHOD)(subject, section) || subject.facts().has(NAMED_METHOD),
      },
      {
        label: 'standard',
        has: (subject, section) =>
          stated(subject.report.conduct?.standards) || inText(NAMED_STANDARD)(subject, section),
      },
    ],
  },
  {
    label: 'conclusion',
    heading: /评价结论|综合评价|评价结果/,
    items: [
      { label: 'scoreTable', has: ({ report }) => stated(report.indicators) || hasScoreTableAnnex(report) },
    ],
  },
  {
    label: 'analysis',
    heading: /指标分析|绩效分析|指标完成情况/,
    items: [
      { label: 'decision', has: inHeading(/^(?:项目)?决策|决策(?:类)?指标|立项情况/) },
      { label: 'process', has: inHeading(/^(?:项目)?过程|过程(?:类)?指标|项目管理/) },
      { label: 'output', has: inHeading(/产出/) },
      // 效益性分析 belongs to the older outline of economy, efficiency and effectiveness.
      { label: 'benefit', has: inHeading(/效益(?!性)|项目效果/) },
    ],
  },
  {
    label: 'issues',
    heading: /问题/,
    items: [
      {
        label: 'causes',
        has: (subject, section) =>
          hasStatedCause(subject) || inSection(/原因|由于|因为|主要是因|源于|所致/)(subject, section),
      },
    ],
  },
  { label: 'advice', heading: /建议|改进(?:措施|举措|意见)/, items: [] },
];

/** The outline for transfer payments, as far as published reports show it. */
export const OUTLINE_TRANSFER: readonly OutlinePart[] = [
  { label: 'transferGoals', heading: /目标(?:分解)?下达|分解下达/, items: [] },
  { label: 'transferResults', heading: /完成情况/, items: [] },
];

/** Whether the report has it, be it where we can't read it. */
function stated(value: Stated<unknown> | undefined): boolean {
  return value !== undefined && !isUnstated(value);
}

function hasStatedCause({ report }: Subject): boolean {
  const { findings } = report;
  return isAbsent(findings) ? !isUnstated(findings) : findings.some(({ cause }) => stated(cause));
}
