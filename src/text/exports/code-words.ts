import {
  BASIS_LABELS,
  CAPTURE_LABELS,
  DIRECTION_LABELS,
  DISPOSAL_LABELS,
  DOCUMENT_RELATION_LABELS,
  OPENNESS_LABELS,
  QUAL_STATE_LABELS,
  RECTIFICATION_LABELS,
  ROLE_LABELS,
} from '../labels.ts';
import { FINDING_STATE_LABELS } from '../pages/rectification.ts';
import { KEY_POINT_TEXT } from '../report/key-points.ts';
import { SEVERITY_WORDS } from '../severity.ts';

const GROUND = { stated: '报告写明', inferred: '本站推断' } as const;

/** What the codes of a column are called in files for people, by table and column; other columns of codes say codes. */
export const CODE_WORDS: Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>
> = {
  adjustments: { kind: { bonus: '附加分', deduction: '扣分' } },
  assessments: {
    stage: { claimed: '报告自身结果', reviewed: '复核结果' },
    role: ROLE_LABELS,
    by_basis: GROUND,
    scheme_basis: GROUND,
  },
  checks: {
    severity: SEVERITY_WORDS,
    weight: KEY_POINT_TEXT.labels,
    status: { pass: '相符', fail: '不符', unknown: '无法核验' },
  },
  documents: { relation: DOCUMENT_RELATION_LABELS },
  findings: { state: FINDING_STATE_LABELS },
  funds: { unspent_disposal: DISPOSAL_LABELS },
  indicators: { direction: DIRECTION_LABELS, state: QUAL_STATE_LABELS },
  projects: { name_basis: GROUND },
  rectifications: { state: RECTIFICATION_LABELS },
  reports: {
    openness: OPENNESS_LABELS,
    execution_basis: BASIS_LABELS,
    source_capture: CAPTURE_LABELS,
  },
};

/** A mark that is set or not. */
export const YES_OR_NO = { true: '是', false: '否' } as const;
