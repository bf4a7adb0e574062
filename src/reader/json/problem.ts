import type { DiagnosticValues } from '../../model/diagnostic.ts';
import type { JSON_PROBLEMS } from '../../text/problems/json.ts';
import type { ArgsOf } from '../say.ts';

type Problems = typeof JSON_PROBLEMS;
export type JsonProblemId = keyof Problems;

/** One thing that is wrong with a JSON text, by offsets; the file and the words come later. */
export interface JsonProblem {
  readonly id: JsonProblemId;
  readonly args: DiagnosticValues;
  readonly start: number;
  readonly end: number;
}

/** Makes a problem and checks its arguments against the catalogue entry. */
export function problem<K extends JsonProblemId>(
  id: K,
  args: ArgsOf<Problems[K]> & DiagnosticValues,
  start: number,
  end: number,
): JsonProblem {
  return { id, args, start, end };
}
