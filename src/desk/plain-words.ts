import * as core from 'zod/v4/core';
import { ReportSchema } from '../model/report.ts';
import type { Schema } from '../model/schema-walk.ts';
import { bare, said, shapeOf } from '../model/schema-walk.ts';
import * as LABELS from '../text/labels.ts';

/** `{"absent": "not-stated"}` as it is advised, with or without a remark. */
const ABSENCE = /\{\s*"absent":\s*"([a-z-]+)"[^{}]*\}/g;
const QUOTED_KEY = /"([A-Za-z]+)":/g;
const QUOTED_CODE = /"([a-z]+(?:-[a-z]+)*)"/g;
/** A name of a field among Chinese words; a file name or an address is none. */
const BARE_NAME = /(?<![\w./"@-])[a-z][A-Za-z]*(?:\.[a-z][A-Za-z]*)*(?![\w/"@-]|\.[a-z])/g;

/**
 * Advice for whoever edits files, in the words of whoever fills in a form: names of fields and codes by what the form
 * calls them. What is not known stays as it is.
 */
export function plainWords(advice: string): string {
  const { fields, codes } = words();
  return advice
    .replace(ABSENCE, (whole, reason: string) => quoted(LABELS.ABSENCE_LABELS, reason) ?? whole)
    .replace(QUOTED_KEY, (whole, key: string) => (fields.has(key) ? `“${fields.get(key)}”：` : whole))
    .replace(QUOTED_CODE, (whole, code: string) => (codes.has(code) ? `“${codes.get(code)}”` : whole))
    .replace(BARE_NAME, (whole) => {
      const titles = whole.split('.').map((step) => fields.get(step));
      return titles.includes(undefined) ? whole : `“${titles.at(-1)}”`;
    });
}

function quoted(labels: Readonly<Record<string, string>>, code: string): string | null {
  return Object.hasOwn(labels, code) ? `“${labels[code]}”` : null;
}

interface Words {
  readonly fields: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, string>;
}

let known: Words | null = null;

function words(): Words {
  known ??= { fields: titlesIn(ReportSchema), codes: codesIn(LABELS) };
  return known;
}

/** The titles of all fields by their names; where two fields share a name, the outer one's. */
function titlesIn(root: Schema): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const seen = new Set<Schema>();
  let level: Schema[] = [root];
  while (level.length > 0) {
    const next: Schema[] = [];
    for (const schema of level) {
      const base = bare(schema);
      if (seen.has(base)) continue;
      seen.add(base);
      if (base instanceof core.$ZodUnion) next.push(...base._zod.def.options);
      if (base instanceof core.$ZodArray) next.push(base._zod.def.element);
      for (const [key, inner] of Object.entries(shapeOf(base) ?? {})) {
        const { title } = said(inner);
        if (title !== undefined && !titles.has(key)) titles.set(key, title);
        next.push(inner);
      }
    }
    level = next;
  }
  return titles;
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
