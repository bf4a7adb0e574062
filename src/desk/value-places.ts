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
  [/^(title|kind|example|reportDate|goals\/expected|goals\/actual)$/, '$1'],
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

/** A value that a question is about, and what it is a value of where the value alone does not say it. */
export interface AskedValue extends Value {
  /** The name of the indicator or the fund line; `null` where the value is the name, or in no row. */
  readonly of: string | null;
}

/**
 * The values that a question is about, each once, in the order of the proposal. What the file does not print and nobody suggests was
 * not read at all: it only keeps the place until somebody answers.
 */
export function valuesAbout(
  { about, suggested }: Pick<Question, 'about' | 'suggested'>,
  proposal: object,
): readonly AskedValue[] {
  const found: AskedValue[] = [];
  // A question of several may be about a list and about each of its items.
  const seen = new Set<object>();
  const walk = (value: unknown, of: string | null): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (isValue(value)) {
      if (value.printed !== '' || suggested !== null) found.push({ ...value, of });
    } else for (const inner of Object.values(value)) walk(inner, of);
  };
  for (const path of about) {
    const pointer = pointerAt(path.replaceAll('.', '/'));
    walk(valueAt(proposal, pointer), rowName(proposal, pointer));
  }
  return found;
}

/** The printed name of the row that a value stands in. */
function rowName(proposal: object, pointer: Pointer): string | null {
  const row = pointer.findIndex((step) => typeof step === 'number');
  const field = pointer[row + 1];
  if (row < 0 || field === undefined || field === 'name' || field === 'label') return null;
  const at = pointer.slice(0, row + 1);
  const named = ['name', 'label'].map((key) => valueAt(proposal, [...at, key, 'value']));
  return named.find((name) => typeof name === 'string') ?? null;
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
