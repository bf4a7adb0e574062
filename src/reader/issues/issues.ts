import type { Diagnostic } from '../../model/diagnostic.ts';
import { branchFor, mayBeAbsent, said, shapeOf } from '../../model/schema-walk.ts';
import { FIELD_PROBLEMS } from '../../text/problems/field.ts';
import type { Pointer } from '../content.ts';
import { fieldWords, valueAt } from '../field-path.ts';
import { MOST_PROBLEMS } from '../json/inspect.ts';
import { nearNames } from '../near.ts';
import { say } from '../say.ts';
import type { Misfit } from './context.ts';
import { contextAt, schemaAt } from './context.ts';
import { explainCustom } from './custom.ts';
import type { FlatIssue } from './flatten.ts';
import { flattenIssues } from './flatten.ts';
import { explainForm } from './form.ts';
import { exampleOf } from './words.ts';

export type { Misfit } from './context.ts';

/** More names than this help nobody to find the right one. */
const MOST_OFFERED = 8;
/** Issues that are looked into; those behind them are counted. */
const MOST_READ = 2000;

/**
 * Turns the issues of zod into findings at the right place, in the words of the editors: as many as somebody reads,
 * and the count of all.
 */
export function explainIssues(misfit: Misfit): Diagnostic[] {
  const { issues } = misfit;
  const flat = flattenIssues(misfit.schema, misfit.value, issues.slice(0, MOST_READ));
  const unread = Math.max(0, issues.length - MOST_READ);
  const diagnostics: Diagnostic[] = [];
  const renamed = new Set<string>();
  const missing: Pointer[] = [];
  let count = 0;
  const isBeyond = () => {
    count += 1;
    return count > MOST_PROBLEMS;
  };
  for (const one of flat) {
    const { issue, path } = one;
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        if (isBeyond()) continue;
        const { diagnostic, near } = explainUnknown(misfit, path, key);
        diagnostics.push(diagnostic);
        if (near !== null) renamed.add(JSON.stringify([...path, near]));
      }
    } else if (isMissing(misfit, one)) {
      missing.push(path);
    } else if (!isBeyond()) {
      const context = contextAt(misfit, path);
      diagnostics.push(issue.code === 'custom' ? explainCustom(context, issue) : explainForm(context, issue));
    }
  }
  // A misspelt name explains why the right one is missing; to say both would be to say it twice.
  const unexplained = missing.filter((path) => !renamed.has(JSON.stringify(path)));
  const told = [
    ...diagnostics,
    ...unexplained.flatMap((path) => (isBeyond() ? [] : [explainMissing(misfit, path)])),
  ];
  if (count + unread <= MOST_PROBLEMS) return told;
  const args = { count: count + unread, limit: MOST_PROBLEMS };
  return [...told, say(FIELD_PROBLEMS, 'FIELD_TOO_MANY', args, misfit.place([]))];
}

function isMissing({ value }: Misfit, { issue, path }: FlatIssue): boolean {
  return issue.code !== 'custom' && path.length > 0 && valueAt(value, path) === undefined;
}

function explainMissing(misfit: Misfit, path: Pointer): Diagnostic {
  const parent = path.slice(0, -1);
  const schema = schemaAt(misfit, path);
  const args = {
    field: fieldWords(misfit.schema, misfit.value, parent),
    key: String(path.at(-1)),
    title: said(schema).title ?? '',
    write: schema ? exampleOf(schema) : '…',
    mayBeAbsent: schema !== null && mayBeAbsent(schema),
  };
  return say(FIELD_PROBLEMS, 'FIELD_MISSING', args, misfit.place(parent));
}

interface UnknownKey {
  readonly diagnostic: Diagnostic;
  /** The name that was meant, and is not in use yet. */
  readonly near: string | null;
}

function explainUnknown(misfit: Misfit, path: Pointer, key: string): UnknownKey {
  const here = valueAt(misfit.value, path);
  const written = misfit.written === undefined ? here : valueAt(misfit.written, path);
  const object = schemaAt(misfit, path);
  const shape = (object && shapeOf(branchFor(object, here))) ?? {};
  const titleOf = (name: string) => said(shape[name] ?? null).title ?? '';
  const free = Object.keys(shape).filter(
    (name) => valueAt(written, [name]) === undefined && !name.startsWith('$'),
  );
  const near = free.find((name) => titleOf(name) === key.trim()) ?? nearNames(key, free)[0] ?? null;
  const args = {
    field: fieldWords(misfit.schema, misfit.value, path),
    key,
    near: near ?? '',
    nearTitle: near === null ? '' : titleOf(near),
    known: (free.length > MOST_OFFERED ? [] : free)
      .map((name) => (titleOf(name) === '' ? name : `${name}（${titleOf(name)}）`))
      .join('、'),
  };
  return {
    diagnostic: say(FIELD_PROBLEMS, 'FIELD_UNKNOWN', args, misfit.place([...path, key], 'key')),
    near,
  };
}
