import { valueOf } from '../../../model/absence.ts';
import { SECTION_CHECKS } from '../../../text/checks/sections.ts';
import { defineCheck } from '../../check.ts';
import type { OutlineSection } from '../../words/outline.ts';
import { lengthOf, wholeText, withDescendants } from '../../words/outline.ts';
import type { Wording } from '../../words/wording.ts';

const SHORTEST = 60;

interface Requirement {
  readonly heading: RegExp;
  /** The section cannot say what it has to say without a number. */
  readonly figures: boolean;
}

/** Sections that have to say something. Of sections within one another the outermost counts. */
const REQUIRED: readonly Requirement[] = [
  { heading: /基本情况|项目概况/, figures: true },
  { heading: /评价工作/, figures: false },
  { heading: /综合评价|评价结论/, figures: true },
  { heading: /指标分析|绩效分析/, figures: true },
  { heading: /经济性|效率性|效益性|产出情况|效益情况/, figures: true },
  { heading: /决策情况|过程情况/, figures: false },
  { heading: /存在的?问题/, figures: false },
  { heading: /建议/, figures: false },
];

/** A number that counts or measures something; not a date, the number of a heading or of a document. */
const FIGURE =
  /(?<![\d年月])\d[\d,]*(?:\.\d+)?\s*(?![\d年月日.．、）)]|号)[\p{L}%％‰]|[二三四五六七八九十百千万两]+(?:个|项|家|台|件|人|户|次|份|处|座|所|公里|亩|万元|元)/u;

/** Sampling and visits that say neither how many nor when. */
const SAMPLE = /抽样(?:自评|评价|检查|调查)?|现场(?:评价|核查|勘查|抽查)|实地(?:核查|勘查|调研)|问卷调查/g;
const SAMPLE_DETAIL = /\d+\s*(?:个|家|所|户|人|份|名|次|处|%|％|天|日)|\d{4}年\d{1,2}月|\d{1,2}月\d{1,2}日/;

export const SEC_THIN = defineCheck({
  id: 'SEC_THIN',
  text: SECTION_CHECKS.SEC_THIN,
  *run({ report, outline, words }) {
    for (const section of outline()) {
      const problem = problemOf(section);
      if (problem === null) continue;
      const { heading, at } = section;
      const args = {
        heading,
        problem,
        length: lengthWithHeads(section),
        heads: section.children.length > 0,
        phrase: null,
      };
      yield { status: 'fail', at, args };
    }
    if (valueOf(report.conduct?.sample) !== null) return;
    const sample = vagueSample(words());
    const section = outline().find(({ id }) => id === sample?.passage.sectionId);
    if (sample === null || section === undefined) return;
    const args = {
      heading: section.heading,
      problem: 'sample',
      length: 0,
      heads: false,
      phrase: sample.match[0],
    };
    yield { status: 'fail', at: sample.at, args };
  },
});

type Problem = 'short' | 'short-advice' | 'short-problem' | 'no-figure';

function problemOf(section: OutlineSection): Problem | null {
  const required = REQUIRED.find(({ heading }) => heading.test(section.title) && !within(section, heading));
  const text = wholeText(section);
  // Nothing at all below a heading is another matter: headings without text, or an empty annex.
  if (required === undefined || text.trim() === '') return null;
  if (lengthWithHeads(section) < SHORTEST) {
    if (/建议/.test(section.title)) return 'short-advice';
    return /问题/.test(section.title) ? 'short-problem' : 'short';
  }
  return required.figures && !FIGURE.test(text) ? 'no-figure' : null;
}

/** Of advice and problems the headings below often say all there is. */
function lengthWithHeads(section: OutlineSection): number {
  const heads = withDescendants(section).slice(1);
  return lengthOf(wholeText(section)) + heads.reduce((sum, { title }) => sum + lengthOf(title), 0);
}

function within({ parent }: OutlineSection, heading: RegExp): boolean {
  return parent !== null && (heading.test(parent.title) || within(parent, heading));
}

/** The first mention of sampling or a visit, where no mention anywhere comes with a number or a date. */
function vagueSample(words: Wording) {
  const sightings = [...words.find(SAMPLE)].filter(({ passage }) => passage.kind !== 'heading');
  const isDetailed = sightings.some(({ passage }) => SAMPLE_DETAIL.test(passage.text));
  return isDetailed ? null : (sightings[0] ?? null);
}
