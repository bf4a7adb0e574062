import type { output, ZodType } from 'zod';
import { fillLeftOut } from '../../src/model/left-out.ts';

/** Reads a value as the reader does: what was left out is filled in, then it has to fit. */
export function parseFilled<S extends ZodType>(schema: S, value: unknown): output<S> {
  return schema.parse(fillLeftOut(value, schema));
}
