import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { output, ZodType } from 'zod';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { decodeText } from '../decode.ts';
import type { Document } from '../document.ts';
import { parseDocument } from '../document.ts';
import type { Salvaged } from '../issues/salvage.ts';
import type { JsonSource } from '../json/source.ts';
import { readJson } from '../json/source.ts';
import { readBytes } from './bytes.ts';
import type { Entry } from './folder.ts';

export interface DocumentReading<T> {
  /** `null` where an error keeps it from being used. */
  readonly document: Document<T> | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly bytes: number;
}

/** Larger than any table of indicators by two orders of magnitude. */
const JSON_LIMIT = 4 * 1024 * 1024;
/** Positions are asked for one file after the other; a few trees are enough, and thousands would fill the memory. */
const KEPT_SOURCES = 4;

/** Reads one JSON file of the content folder. */
export async function readDocument<S extends ZodType>(
  { absolute, path }: Entry,
  schema: S,
  save?: (value: unknown) => Salvaged<output<S>> | null,
): Promise<DocumentReading<output<S>>> {
  const read = await readBytes(absolute, path, JSON_LIMIT);
  if (!read.ok) return { document: null, diagnostics: [read.problem], bytes: 0 };
  const bytes = read.value.byteLength;
  const { facts, lost, source, diagnostics } = parseDocument(read.value, path, schema, save);
  if (facts === null) return { document: null, diagnostics, bytes };
  const sha256 = createHash('sha256').update(read.value).digest('hex');
  keepOpen(`${sha256} ${absolute}`, source);
  const document: Document<output<S>> = {
    file: path,
    facts,
    sha256,
    lost,
    locate: (pointer, part) => ({
      file: path,
      position: reopen(absolute, sha256)?.where(pointer, part) ?? null,
    }),
  };
  return { document, diagnostics, bytes };
}

/** By path and hash, so that an edited file is never answered from its older text. */
const reopened = new Map<string, JsonSource | null>();

/** The source of a file once more; `null` where it cannot be read any longer. */
function reopen(absolute: string, sha256: string): JsonSource | null {
  const key = `${sha256} ${absolute}`;
  const kept = reopened.get(key);
  if (kept !== undefined) return kept;
  const source = openAgain(absolute);
  keepOpen(key, source);
  return source;
}

function keepOpen(key: string, source: JsonSource | null): void {
  const [oldest] = reopened.size >= KEPT_SOURCES ? reopened.keys() : [];
  if (oldest !== undefined) reopened.delete(oldest);
  reopened.set(key, source);
}

function openAgain(absolute: string): JsonSource | null {
  try {
    const { text } = decodeText(readFileSync(absolute), absolute);
    return text === null ? null : readJson(text, absolute).source;
  } catch {
    return null;
  }
}
