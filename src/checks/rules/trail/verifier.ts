import { valueOf } from '../../../model/absence.ts';
import type { Rectification } from '../../../model/finding.ts';
import type { Report } from '../../../model/report.ts';

/** How units call themselves. */
const OURSELVES = /^(?:我|本)(?:局|委|办|厅|院|校|中心|单位|部门|站|所|公司)/;

/** Whether the body that verified a rectification is the evaluated unit itself, or the one that carried it out. */
export function isOwnVerifier(
  { verifiedBy, responsible }: Rectification,
  report: Pick<Report, 'printedUnitName'>,
  unit: { readonly name: string; readonly shortName?: string | undefined } | undefined,
): boolean {
  if (verifiedBy === undefined) return false;
  const evaluated = [unit?.name, unit?.shortName, valueOf(report.printedUnitName), valueOf(responsible)];
  return OURSELVES.test(verifiedBy) || evaluated.map((name) => plain(name ?? '')).includes(plain(verifiedBy));
}

/** A name without spaces and remarks in brackets; an absent name equals nothing. */
function plain(name: string): string | null {
  const text = name.replace(/\s+|（.*?）|\(.*?\)/g, '');
  return text === '' ? null : text;
}
