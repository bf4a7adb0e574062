import type { Diagnostic, DiagnosticValues, MessageTemplate, Place } from '../model/diagnostic.ts';
import { diagnose } from '../model/diagnostic.ts';
import type { Template } from '../text/template.ts';

/** What the entry of a catalogue wants to be told. */
export type ArgsOf<T> = T extends Template<infer A> ? A : never;

/** Fills the entry `id` of a catalogue, whose key is the id of the diagnostic. */
export function say<C extends object, K extends keyof C & string>(
  catalogue: C,
  id: K,
  args: ArgsOf<C[K]>,
  place: Place,
): Diagnostic {
  return diagnose(id, catalogue[id] as MessageTemplate<DiagnosticValues>, args as DiagnosticValues, place);
}
