import { RECTIFICATION_LABELS } from '../labels.ts';
import { FINDING_STATE_LABELS } from '../pages/rectification.ts';
import { KEY_POINT_TEXT } from '../report/key-points.ts';
import { SEVERITY_WORDS } from '../severity.ts';

/** What the codes of a column are called in files for people, by table and column; other columns of codes say codes. */
export const CODE_WORDS: Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>
> = {
  adjustments: { kind: { bonus: '附加分', deduction: '扣分' } },
  checks: {
    severity: SEVERITY_WORDS,
    weight: KEY_POINT_TEXT.labels,
    status: { pass: '相符', fail: '不符', unknown: '无法核验' },
  },
  findings: { state: FINDING_STATE_LABELS },
  projects: { name_basis: { stated: '报告写明', inferred: '本站推断' } },
  rectifications: { state: RECTIFICATION_LABELS },
};

/** A mark that is set or not. */
export const YES_OR_NO = { true: '是', false: '否' } as const;
