import type { Pointer } from '../reader/content.ts';
import type { Proposal, Question, Value } from './proposal.ts';
import { keyOf, pointerAt, valueAt } from './report-values.ts';

/** Where a value was read. */
export interface Source {
  /** As printed there. */
  readonly printed: string;
  /** File, sheet and cell, or paragraph, in words. */
  readonly at: string;
}

/** Where the values of a proposal go in a report; a number stands for every row. */
const PLACES: readonly (readonly [from: RegExp, to: string])[] = [
  [/^(title|kind|reportDate|goals\/expected|goals\/actual)$/, '$1'],
  [/^fiscalYear$/, 'fiscalYear/to'],
  [/^projectName$/, 'printedProjectName'],
  [/^unitName$/, 'printedUnitName'],
  [/^competentDept\/0$/, 'competentDept/unit'],
  [/^evaluator$/, 'evaluator/unit'],
  [/^funds\/basis$/, 'funds/executionBasis'],
  [/^funds\/unit$/, 'funds/lines'],
  [/^funds\/lines\/(\d+)\/amounts\/(\w+)$/, 'funds/lines/$1/$2'],
  [/^funds\/lines\/(\d+)\/(source|label|printedRate)$/, 'funds/lines/$1/$2'],
  [/^indicators\/(\d+)\/(path\/\d+|\w+)$/, 'indicators/rows/$1/$2'],
  [/^(findings)\/(\d+)\/category$/, '$1/$2/category'],
  [/^role$/, 'assessments/0/role'],
  [/^reviewer$/, 'assessments/1/role'],
  [/^total$/, 'assessments/0/total'],
  [/^grade$/, 'assessments/0/gradeRaw'],
  [/^statements\/(\d+)\/(label|figure)$/, 'statements/$1/$2'],
  [/^(findings|recommendations)\/(\d+)$/, '$1/$2/text'],
  [/^(findings|recommendations|indicators|statements|funds)$/, '$1'],
];

/** The place in a report that a path of a proposal, `indicators.2.direction`, is about; `null` where it is about none. */
export function pointerOf(path: string): Pointer | null {
  const steps = path.replaceAll('.', '/');
  for (const [from, to] of PLACES) {
    if (from.test(steps)) return pointerAt(steps.replace(from, to));
  }
  return null;
}

/** The values that a question is about, in the order of the proposal. */
export function valuesAbout({ about }: Pick<Question, 'about'>, proposal: object): readonly Value[] {
  const found: Value[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isValue(value)) found.push(value);
    else for (const inner of Object.values(value)) walk(inner);
  };
  for (const path of about) walk(valueAt(proposal, pointerAt(path.replaceAll('.', '/'))));
  return found;
}

/** A value of a proposal with its place in the report. */
export interface PlacedValue {
  readonly pointer: Pointer;
  readonly at: string;
  readonly printed: string;
}

/** The values of a proposal that have a place in a report, in their order. */
export function valuePlaces(
  proposal: unknown,
  isWanted: (value: Value) => boolean = () => true,
): readonly PlacedValue[] {
  const found: PlacedValue[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!isValue(value)) {
      for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}/${key}`);
      return;
    }
    const pointer = pointerOf(path);
    const at = `${value.at.file} ${value.at.at}`.trim();
    if (pointer && at !== '' && isWanted(value)) found.push({ pointer, at, printed: value.printed });
  };
  walk(proposal, '');
  return found;
}

/** Where each value of a report was read, by its place there. */
export function sourcesOf(proposal: Proposal): ReadonlyMap<string, Source> {
  return new Map(valuePlaces(proposal).map(({ pointer, at, printed }) => [keyOf(pointer), { at, printed }]));
}

function isValue(value: object): value is Value {
  return typeof valueAt(value, ['printed']) === 'string' && valueAt(value, ['sureness']) !== undefined;
}
