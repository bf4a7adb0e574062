import type { Content } from '../../src/reader/content.ts';
import type { Archive } from '../../src/view/archive.ts';
import { createArchive } from '../../src/view/archive.ts';
import type { MadeReport, ReportInput } from './report.ts';
import { makeContentOf } from './report.ts';

export type RectificationInput = Extract<ReportInput['rectifications'], readonly unknown[]>[number];
export type FindingInput = Extract<ReportInput['findings'], readonly unknown[]>[number];

export const DEPLOYMENT = { origin: 'https://example.org', base: '/gk/' };

/** What is public on one day in China. */
export function archiveOn(day: string, made: readonly MadeReport[], change: Partial<Content> = {}): Archive {
  const content = { ...makeContentOf(made), ...change };
  return createArchive(content, DEPLOYMENT, new Map(), new Date(`${day}T08:00:00+08:00`));
}

export function finding(id: string, change: Partial<FindingInput> = {}): FindingInput {
  return { id, text: `问题${id}`, category: 'execution', cause: '采购推迟', ...change };
}

/** A measure that is done, proven and verified by another. */
export function measure(findings: string[], change: Partial<RectificationInput> = {}): RectificationInput {
  return {
    id: `fix-${findings.join('-')}`,
    findings,
    measure: '补齐验收资料',
    responsible: '示例区教育局',
    due: '2024-06-30',
    state: 'done',
    evidence: '验收单2份',
    verifiedBy: '示例区财政局',
    updatedOn: '2024-06-01',
    ...change,
  };
}

/** The same measure without what an exact optional field cannot leave undefined. */
export function without<K extends keyof RectificationInput>(
  row: RectificationInput,
  ...keys: K[]
): RectificationInput {
  const rest = { ...row };
  for (const key of keys) delete (rest as Partial<RectificationInput>)[key];
  return rest;
}
