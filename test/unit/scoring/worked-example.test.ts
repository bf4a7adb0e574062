import { describe, expect, it } from 'vitest';
import { SCHEME_PARTS } from '../../../src/model/scheme.ts';
import { NOT_SCORED_REASONS, RULE_IDS } from '../../../src/scoring/outcome.ts';
import type { StepId, StepValues } from '../../../src/scoring/step.ts';
import type { WorkedExample } from '../../../src/scoring/worked-example.ts';
import { workedExamples } from '../../../src/scoring/worked-example.ts';
import {
  EVIDENCE_WORDS,
  EXAMPLE_WORDS,
  NOT_SCORED_WORDS,
  RULE_WORDS,
  SCHEME_PART_WORDS,
} from '../../../src/text/scheme.ts';
import { STEP_WORDS, stepWords } from '../../../src/text/scoring.ts';
import { SCHEME_IDS, scheme } from './fixtures.ts';

function inWords(example: WorkedExample): string {
  const { outcome } = example;
  const result =
    outcome.state === 'scored'
      ? outcome.score.toFixed()
      : outcome.state === 'graded'
        ? outcome.term
        : outcome.reason;
  return [`${example.id} ${result}`, ...outcome.steps.map(stepWords)].join('；');
}

describe('worked examples', () => {
  it('of the scheme of 2020', () => {
    expect(workedExamples(scheme('cn-2020')).map(inWords)).toMatchInlineSnapshot(`
      [
        "positive-met 10；实际96.5%，达到目标95%；得满分10分",
        "positive-missed 9.85；实际96.5%，未达到目标98%；96.5 ÷ 98 × 10 = 9.8469… → 9.85，四舍五入",
        "positive-low 5；实际50人次，未达到目标100人次；50 ÷ 100 × 10 = 5",
        "positive-over 10；实际24次，达到目标12次；完成比例200%，达到130%，目标可能定得偏低；得满分10分",
        "equal-zero-met 10；实际0起，达到目标0起；得满分10分",
        "equal-zero-missed 0；实际1起，超过目标0起；得0分",
        "equal-missed 5.75；实际69份，未达到目标120份；69 ÷ 120 × 10 = 5.75",
        "equal-above 10；实际130份，达到目标120份；得满分10分",
        "reverse-met 10；实际90万元，未超过目标90万元；得满分10分",
        "reverse-missed 5；实际15天，超过目标10天；(1 − (15 − 10) ÷ 10) × 10 = 5",
        "reverse-twice 0；实际20天，超过目标10天；实际20天达到目标10天的两倍；得0分",
        "interval-inside 10；实际30周岁，在目标区间18-54周岁之内；得满分10分",
        "interval-outside 8.89；实际60周岁，在目标区间18-54周岁之外，按较近的一端计算；(1 − (60 − 54) ÷ 54) × 10 = 8.8888… → 8.89，四舍五入",
        "judged-met judged；“达成年度指标”的得分为8.00分至10.00分，具体分数由评价人判断",
        "judged-partly judged；“部分达成年度指标并具有一定效果”的得分为6.00分至8.00分（不含），具体分数由评价人判断",
        "judged-not judged；“未达成年度指标且效果较差”的得分为0.00分至6.00分（不含），具体分数由评价人判断",
        "satisfaction-high 10；实际95%，达到目标90%；得满分10分",
        "satisfaction-middle 9.44；实际85%，未达到目标90%；85 ÷ 90 × 10 = 9.4444… → 9.44，四舍五入",
        "satisfaction-low 8.33；实际75%，未达到目标90%；75 ÷ 90 × 10 = 8.3333… → 8.33，四舍五入",
        "deadline deadline；2024年1月15日完成，期限为2023年12月31日，超期15天",
        "unit-mismatch unit-mismatch",
        "execution-proportional 5.8；28.98万元 ÷ 50万元 = 57.96%；28.98万元 ÷ 50万元 × 10 = 5.796 → 5.80，四舍五入",
        "execution-zero budget-not-positive",
        "grade-top-edge 优；90分在90分至100分之间，等级为“优”",
        "grade-below-edge 良；89.99分在80分至90分（不含）之间，等级为“良”",
        "grade-half 良；89.5分在80分至90分（不含）之间，等级为“良”",
        "grade-middle 中；75分在60分至80分（不含）之间，等级为“中”",
        "grade-low 差；59.99分在0分至60分（不含）之间，等级为“差”",
      ]
    `);
  });

  it('of the scheme of 2021, where they differ', () => {
    const before = new Set(workedExamples(scheme('cn-2020')).map(inWords));
    const after = workedExamples(scheme('cn-2021-cost')).map(inWords);
    expect(after.filter((words) => !before.has(words))).toMatchInlineSnapshot(`
      [
        "positive-missed 9.62；实际96.5%，未达到目标98%；(96.5 ÷ 98 − 0.6) ÷ 0.4 × 10 = 9.6173… → 9.62，四舍五入",
        "positive-low 0；实际50人次，未达到目标100人次；完成比例50%，低于60%；得0分",
        "judged-met judged；“基本达成目标”的得分为8.00分至10.00分，具体分数由评价人判断",
        "judged-partly judged；“部分实现目标”的得分为6.00分至8.00分（不含），具体分数由评价人判断",
        "judged-not judged；“实现目标程度较低”的得分为0.00分至6.00分（不含），具体分数由评价人判断",
        "satisfaction-high 10；满意度95%，不低于90%，得分值的100%；得满分10分",
        "satisfaction-middle 5；满意度85%，不低于80%，得分值的50%；10 × 0.5 = 5",
        "satisfaction-low 0；满意度75%，不低于0%，得分值的0%；得0分",
        "execution-unknown finished-unknown；28.98万元 ÷ 50万元 = 57.96%；没有写明项目是否完成：未完成得0分，完成且未超预算得10分",
        "execution-unfinished 0；28.98万元 ÷ 50万元 = 57.96%；项目未完成，执行率57.96%在0%至60%（不含）之间，得0分",
        "execution-finished 10；28.98万元 ÷ 50万元 = 57.96%；项目已完成，支出没有超过预算，得10分",
      ]
    `);
  });

  it('of grades that know whole numbers only', () => {
    expect(workedExamples(scheme('central-integer')).map(inWords)).toEqual([
      'grade-top-edge 优；90分在90分至100分之间，等级为“优”',
      'grade-below-edge no-band；89.99分不在任何一个分数段之内，没有等级',
      'grade-half no-band；89.5分不在任何一个分数段之内，没有等级',
      'grade-middle 中；75分在60分至79分之间，等级为“中”',
      'grade-low no-band；59.99分不在任何一个分数段之内，没有等级',
    ]);
  });

  it.each(SCHEME_IDS)('of %s have titles and no gaps in their words', (id) => {
    const examples = workedExamples(scheme(id));
    expect(new Set(examples.map((example) => example.id)).size).toBe(examples.length);
    for (const example of examples) {
      expect(EXAMPLE_WORDS).toHaveProperty(example.id);
      expect(inWords(example)).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});

describe('words', () => {
  it('exist for every step, rule, reason and part', () => {
    // The assignment fails to compile where a step of the engine has no sentence, or one that needs other values.
    const steps: { readonly [K in StepId]: (values: StepValues[K]) => string } = STEP_WORDS;
    expect(Object.keys(steps).length).toBeGreaterThan(30);
    expect(Object.keys(RULE_WORDS).toSorted()).toEqual([...RULE_IDS].toSorted());
    expect(Object.keys(NOT_SCORED_WORDS).toSorted()).toEqual([...NOT_SCORED_REASONS].toSorted());
    expect(Object.keys(SCHEME_PART_WORDS)).toEqual([...SCHEME_PARTS]);
    expect(
      Object.values(EVIDENCE_WORDS)
        .filter((word) => word.open)
        .map((word) => word.name),
    ).toEqual(['由公布结果推断，待核实', '待核实']);
  });
});
