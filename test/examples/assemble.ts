import { createHash } from 'node:crypto';
import type { ReportInput } from './spec.ts';
import { NOT_APPLICABLE, NOT_STATED, UNIT_NAMES } from './spec.ts';

/** What every example says in the same way unless it says otherwise. */
export interface Identity {
  readonly year: number;
  readonly from?: number;
  readonly unit: string;
  readonly dept?: string;
  readonly evaluator?: string;
  readonly code: string;
  /** Order of the report within its year, for index numbers. */
  readonly number: number;
  readonly publishedOn?: string;
  readonly reportDate?: string;
}

type Usual = Pick<
  ReportInput,
  | 'state'
  | 'version'
  | 'example'
  | 'transcription'
  | 'kindBasis'
  | 'fiscalYear'
  | 'printedUnitName'
  | 'implementingUnit'
  | 'competentDept'
  | 'commissioner'
  | 'evaluator'
  | 'evaluationPeriod'
  | 'reportDate'
  | 'signature'
  | 'disclosure'
  | 'review'
  | 'annexes'
>;

export function unitRole(unit: string): { unit: string; basis: 'stated' } {
  return { unit, basis: 'stated' };
}

export function usual(identity: Identity): Usual {
  const { year, from = year, unit, dept, evaluator, code, number } = identity;
  const serial = String(number).padStart(4, '0');
  const next = year + 1;
  const month = 3 + (number % 3);
  const day = String(8 + (number % 19)).padStart(2, '0');
  const reportDate = identity.reportDate ?? `${next}-0${month + 1}-${day}`;
  const publishedOn = identity.publishedOn ?? `${next}-0${8 + (number % 2)}-${day}`;
  const reviewed = publishedOn.slice(0, 8) + String(Number(publishedOn.slice(8)) - 3).padStart(2, '0');
  const published = publishedOn.slice(0, 4);
  const owner = UNIT_NAMES[dept ?? unit] ?? '';
  return {
    state: 'published',
    version: 1,
    example: true,
    transcription: 'complete',
    kindBasis: 'stated',
    fiscalYear: { from, to: year },
    printedUnitName: UNIT_NAMES[unit] ?? NOT_STATED,
    implementingUnit: unitRole(unit),
    competentDept: dept === undefined ? NOT_APPLICABLE : unitRole(dept),
    commissioner: evaluator === 'shili-qingping-zixun' ? unitRole('shili-caizhengju') : NOT_APPLICABLE,
    evaluator: unitRole(evaluator ?? unit),
    evaluationPeriod: { from: `${from}-01-01`, to: `${year}-12-31` },
    reportDate,
    signature: number % 4 === 0 ? NOT_STATED : `${owner}（示例章）`,
    disclosure: {
      publisher: owner,
      publishedOn,
      indexNo: `示例${code}-${published}-${serial}`,
      docNo: number % 3 === 0 ? NOT_STATED : `清${code}示〔${published}〕${((number * 7) % 90) + 3}号`,
      channel: '示例市清源区政府信息公开栏目（虚构）',
      openness: 'proactive',
    },
    review: {
      secrecy: { done: true, role: '办公室保密员', on: reviewed },
      privacy: { done: true, role: '政务公开岗', on: reviewed },
    },
    annexes: NOT_STATED,
  };
}

/** Where an example comes from: itself. */
export function provenanceOf(title: string, narrative: string, byHand: boolean): ReportInput['provenance'] {
  return {
    sourceTitle: title,
    sourceUrl: NOT_APPLICABLE,
    retrievedOn: NOT_APPLICABLE,
    sha256: createHash('sha256').update(narrative).digest('hex'),
    bytes: Buffer.byteLength(narrative),
    official: NOT_APPLICABLE,
    capture: byHand ? 'typed' : 'generated',
    note: '虚构的示例，不对应任何真实的地方、单位和项目；校验值和字节数取自本报告的正文文件。',
  };
}
