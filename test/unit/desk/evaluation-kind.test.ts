import { describe, expect, test } from 'vitest';
import { proposedKind } from '../../../src/desk/propose/kind.ts';
import { QuestionList } from '../../../src/desk/propose/question-list.ts';

const TITLES: readonly (readonly [ending: string, kind: string])[] = [
  ['项目支出绩效自评表', 'unit-self'],
  ['项目2024年度支出绩效自评报告', 'unit-self'],
  ['项目支出部门评价报告', 'dept'],
  ['项目财政重点绩效评价报告', 'finance'],
  ['项目绩效运行监控表', 'monitoring'],
  ['项目支出绩效目标执行监控情况表', 'monitoring'],
  ['项目预算绩效监控报告', 'monitoring'],
  ['项目事前绩效评估报告', 'ex-ante'],
  ['项目财政支出事前评估报告', 'ex-ante'],
  ['项目绩效再评价报告', 're-review'],
  ['转移支付绩效自评报告', 'transfer-self'],
];
/** Names that hold a word of some kind of evaluation. */
const NAMES = ['', '森林火险视频监控系统运维', '学校安全监控', '矛盾纠纷事前预防', '图书馆免费开放'];

describe('the kind of evaluation', () => {
  test.each(TITLES)('%s is %s, whatever the project is called', (ending, kind) => {
    for (const name of NAMES) {
      const questions = new QuestionList({});
      const printed = `示例县某局${name}${ending}`;
      const title = { value: printed, printed, at: { file: 'a', at: '第1段' }, sureness: 'sure' } as const;
      expect([name, proposedKind(title, [], questions)?.value, questions.asked.length]).toEqual([
        name,
        kind,
        0,
      ]);
    }
  });
});
