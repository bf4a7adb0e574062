import * as core from 'zod/v4/core';
import type { Schema } from '../../model/schema-walk.ts';
import { bare, branchIndex, childSchema } from '../../model/schema-walk.ts';
import { valueAt } from '../field-path.ts';

export type Issue = core.$ZodIssue;

/** One issue with the whole path to it, unions resolved to the branch that the editor meant. */
export interface FlatIssue {
  readonly issue: Issue;
  readonly path: readonly (string | number)[];
}

/**
 * A union fails with the issues of all its branches. An object with `absent` was meant as absent, everything else as
 * the value: only the issues of that branch are worth reading.
 */
export function flattenIssues(schema: Schema, value: unknown, issues: readonly Issue[]): FlatIssue[] {
  return issues.flatMap((issue) => flatten(schema, value, issue, []));
}

function flatten(
  root: Schema,
  value: unknown,
  issue: Issue,
  base: readonly (string | number)[],
): FlatIssue[] {
  const path = [...base, ...issue.path.map(asStep)];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ issue, path }];
  const here = valueAt(value, path);
  const union = unionAt(root, value, path);
  if (here === undefined || !union) return [{ issue, path }];
  const chosen = issue.errors[branchIndex(union, here)] ?? issue.errors[0] ?? [];
  return chosen.flatMap((inner) => flatten(root, value, inner, path));
}

function unionAt(root: Schema, value: unknown, path: readonly (string | number)[]): core.$ZodUnion | null {
  let schema: Schema | null = root;
  let current = value;
  for (const step of path) {
    schema = childSchema(schema, step, current);
    current = valueAt(current, [step]);
  }
  const base = schema ? bare(schema) : null;
  return base instanceof core.$ZodUnion ? base : null;
}

const asStep = (step: PropertyKey): string | number => (typeof step === 'number' ? step : String(step));
