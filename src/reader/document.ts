import type { output, ZodType } from 'zod';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { fillLeftOut } from '../model/left-out.ts';
import type { Pointer, PointerPart } from './content.ts';
import { decodeText } from './decode.ts';
import { explainIssues } from './issues/issues.ts';
import type { Salvaged } from './issues/salvage.ts';
import type { JsonSource } from './json/source.ts';
import { readJson } from './json/source.ts';

/** A JSON file that fits its schema. */
export interface Document<T> {
  readonly file: string;
  readonly facts: T;
  /** SHA-256 of its bytes; empty for a draft that lies nowhere. */
  readonly sha256: string;
  /** Where something that did not fit was set aside; such a document is for checks alone. Empty for a sound one. */
  readonly lost: readonly Pointer[];
  locate(pointer: Pointer, part?: PointerPart): Place;
}

/** Whether a part of a document was set aside as a whole. */
export function isPartLost({ lost }: Pick<Document<unknown>, 'lost'>, part: string): boolean {
  return lost.some(([first, ...deeper]) => first === part && deeper.length === 0);
}

/** What the bytes of a JSON file say, wherever they came from. */
export interface ParsedDocument<T> {
  /** `null` where an error keeps it from being used. */
  readonly facts: T | null;
  /** As in a {@link Document}. */
  readonly lost: readonly Pointer[];
  /** `null` where the bytes are no JSON. */
  readonly source: JsonSource | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads bytes as one JSON file: text, syntax, schema, stopping at the first of these that fails.
 * @param save what to do with a value that does not fit, so that the rest of it can be judged
 */
export function parseDocument<S extends ZodType>(
  raw: Uint8Array,
  path: string,
  schema: S,
  save: (value: unknown) => Salvaged<output<S>> | null = () => null,
): ParsedDocument<output<S>> {
  const { text, diagnostics: ofBytes } = decodeText(raw, path);
  if (text === null) return { ...NOTHING, diagnostics: ofBytes };
  const { source, diagnostics: ofText } = readJson(text, path);
  const soFar = [...ofBytes, ...ofText];
  if (source === null) return { ...NOTHING, diagnostics: soFar };

  const value = fillLeftOut(source.value, schema);
  const parsed = schema.safeParse(value);
  if (parsed.success) return { facts: parsed.data, lost: [], source, diagnostics: soFar };
  const place = (pointer: Pointer, part?: PointerPart) => ({
    file: path,
    position: source.where(pointer, part),
  });
  const misfits = explainIssues({ schema, value, written: source.value, issues: parsed.error.issues, place });
  // A file with so many mistakes is another kind of file: what is left of it says nothing.
  const isHopeless = misfits.some(({ id }) => id === 'FIELD_TOO_MANY');
  const { facts, lost } = (isHopeless ? null : save(value)) ?? NOTHING;
  return { facts, lost, source, diagnostics: [...soFar, ...misfits] };
}

/**
 * The facts of a file that was read before, byte for byte the same, and had nothing wrong with it: its text and its syntax
 * are not judged again.
 */
export function parseSound<S extends ZodType>(raw: Uint8Array, path: string, schema: S): output<S> | null {
  const { text } = decodeText(raw, path);
  if (text === null) return null;
  const parsed = schema.safeParse(fillLeftOut(JSON.parse(text), schema));
  return parsed.success ? parsed.data : null;
}

const NOTHING = { facts: null, lost: [], source: null };

/** A document that is held in memory, positions included. */
export function documentOf<T>(file: string, { facts, lost, source }: ParsedDocument<T>): Document<T> | null {
  if (facts === null || source === null) return null;
  return {
    file,
    facts,
    sha256: '',
    lost,
    locate: (pointer, part) => ({ file, position: source.where(pointer, part) }),
  };
}
