import * as core from 'zod/v4/core';
import { ReportSchema } from '../../model/report.ts';
import type { Schema } from '../../model/schema-walk.ts';
import { bare, said, shapeOf } from '../../model/schema-walk.ts';
import * as LABELS from '../../text/labels.ts';

interface Words {
  readonly titles: Titles;
  readonly all: ReadonlySet<string>;
  readonly codes: ReadonlyMap<string, string>;
}

/** Titles of fields by their names: several records may have a field of one name. */
interface Titles {
  /** Of two fields of one name the outer one's. */
  readonly outer: ReadonlyMap<string, string>;
  /** By the field that the record stands in, and a dot. */
  readonly inner: ReadonlyMap<string, string>;
}

let known: Words | null = null;

export function words(): Words {
  if (known === null) {
    const titles = titlesIn(ReportSchema);
    known = { titles, all: new Set(titles.inner.values()), codes: codesIn(LABELS) };
  }
  return known;
}

/**
 * What a field of a report is called.
 * @param parent the field that the record stands in, where it is known
 */
export function titleOf(key: string, parent: string | null): string | undefined {
  const { inner, outer } = words().titles;
  return inner.get(`${parent}.${key}`) ?? outer.get(key);
}

/** What the fields of a report are called, however deep they lie. */
export function fieldTitles(): ReadonlySet<string> {
  return words().all;
}

function titlesIn(root: Schema): Titles {
  const outer = new Map<string, string>();
  const inner = new Map<string, string>();
  const seen = new Set<string>();
  let level: (readonly [Schema, string])[] = [[root, '']];
  while (level.length > 0) {
    const next: (readonly [Schema, string])[] = [];
    for (const [schema, parent] of level) {
      const base = bare(schema);
      if (base instanceof core.$ZodUnion)
        next.push(...base._zod.def.options.map((one) => [one, parent] as const));
      if (base instanceof core.$ZodArray) next.push([base._zod.def.element, parent]);
      for (const [key, own] of Object.entries(shapeOf(base) ?? {})) {
        const place = `${parent}.${key}`;
        if (seen.has(place)) continue;
        seen.add(place);
        const { title } = said(own);
        if (title !== undefined) inner.set(place, title);
        if (title !== undefined && !outer.has(key)) outer.set(key, title);
        next.push([own, key]);
      }
    }
    level = next;
  }
  return { outer, inner };
}

function codesIn(labels: object): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const table of Object.values(labels)) {
    if (typeof table !== 'object' || table === null) continue;
    for (const [code, label] of Object.entries(table)) {
      if (typeof label === 'string' && !codes.has(code)) codes.set(code, label);
    }
  }
  return codes;
}
