import type { output, ZodType } from 'zod';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Pointer, PointerPart } from './content.ts';
import { decodeText } from './decode.ts';
import { explainIssues } from './issues.ts';
import type { JsonSource } from './json-source.ts';
import { readJson } from './json-source.ts';

/** A JSON file that fits its schema. */
export interface Document<T> {
  readonly file: string;
  readonly facts: T;
  /** SHA-256 of its bytes; empty for a draft that lies nowhere. */
  readonly sha256: string;
  locate(pointer: Pointer, part?: PointerPart): Place;
}

/** What the bytes of a JSON file say, wherever they came from. */
export interface ParsedDocument<T> {
  /** `null` where an error keeps it from being used. */
  readonly facts: T | null;
  /** `null` where the bytes are no JSON. */
  readonly source: JsonSource | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads bytes as one JSON file: text, syntax, schema, stopping at the first of these that fails. */
export function parseDocument<S extends ZodType>(
  raw: Uint8Array,
  path: string,
  schema: S,
): ParsedDocument<output<S>> {
  const { text, diagnostics: ofBytes } = decodeText(raw, path);
  if (text === null) return { facts: null, source: null, diagnostics: ofBytes };
  const { source, diagnostics: ofText } = readJson(text, path);
  const soFar = [...ofBytes, ...ofText];
  if (source === null) return { facts: null, source, diagnostics: soFar };

  const parsed = schema.safeParse(source.value);
  if (parsed.success) return { facts: parsed.data, source, diagnostics: soFar };
  const place = (pointer: Pointer, part?: PointerPart) => ({
    file: path,
    position: source.where(pointer, part),
  });
  const misfits = explainIssues({ schema, value: source.value, issues: parsed.error.issues, place });
  return { facts: null, source, diagnostics: [...soFar, ...misfits] };
}

/** A document that is held in memory, positions included. */
export function documentOf<T>(file: string, facts: T, source: JsonSource): Document<T> {
  return {
    file,
    facts,
    sha256: '',
    locate: (pointer, part) => ({ file, position: source.where(pointer, part) }),
  };
}
