import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/checks/limits.ts';
import { DOCUMENT_CHECKS } from '../../../src/text/checks/documents.ts';
import { GRADE_CHECKS } from '../../../src/text/checks/grades.ts';
import { SCORE_CHECKS } from '../../../src/text/checks/scores.ts';
import { SPENDING_CHECKS } from '../../../src/text/checks/spending.ts';
import { TARGET_CHECKS } from '../../../src/text/checks/targets.ts';
import { TEMPLATE_CHECKS } from '../../../src/text/checks/templates.ts';

// Readers are told where a remark begins: the words about a rule name the very limit that it calculates with.
const { lowExecution, veryLowExecution, unspent, overTarget, nearGrade, oldDocument } = LIMITS;
const tenths = (share: number) => `${'一二三四五六七八九'[Math.round(share * 10) - 1]}成`;

describe('where a remark begins, and what readers are told of it:', () => {
  test.each([
    ['X_LOW', SPENDING_CHECKS.X_LOW, [lowExecution.percent, veryLowExecution.percent]],
    ['S_ALLFULL', SCORE_CHECKS.S_ALLFULL, [lowExecution.percent]],
    ['C_GAP', SPENDING_CHECKS.C_GAP, [unspent.percent]],
    ['X_SAVING', SPENDING_CHECKS.X_SAVING, [unspent.percent]],
    ['T_OVER', TARGET_CHECKS.T_OVER, [overTarget.warnAt.percent, overTarget.strongAt.percent]],
    ['G_EDGE', GRADE_CHECKS.G_EDGE, [`${nearGrade}分`]],
    ['TPL_DUP', TEMPLATE_CHECKS.TPL_DUP, [tenths(LIMITS.sameText), tenths(LIMITS.copiedText)]],
    ['DOC_OLD', DOCUMENT_CHECKS.DOC_OLD, [`${oldDocument}年`]],
  ] as const)('%s', (_, { title, ground }, limits) => {
    for (const limit of limits) expect(`${title}；${ground}`).toContain(limit);
  });
});
