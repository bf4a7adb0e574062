import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { output, ZodType } from 'zod';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { once } from '../../model/remember.ts';
import { BUILD_TEXT } from '../../text/command/build.ts';
import { decodeText } from '../decode.ts';
import type { Document } from '../document.ts';
import { parseDocument, parseSound } from '../document.ts';
import type { Salvaged } from '../issues/salvage.ts';
import type { JsonSource } from '../json/source.ts';
import { placesIn, readJson } from '../json/source.ts';
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
  entry: Entry,
  schema: S,
  save?: (value: unknown) => Salvaged<output<S>> | null,
): Promise<DocumentReading<output<S>>> {
  const { absolute, path } = entry;
  const read = await readBytes(absolute, path, JSON_LIMIT);
  if (!read.ok) return { document: null, diagnostics: [read.problem], bytes: 0 };
  const bytes = read.value.byteLength;
  const { facts, lost, source, diagnostics } = parseDocument(read.value, path, schema, save);
  if (facts === null) return { document: null, diagnostics, bytes };
  const sha256 = hash('sha256', read.value);
  if (source) keepOpen(`${sha256} ${absolute}`, source.where);
  const document: Document<output<S>> = { file: path, facts, sha256, lost, locate: locator(entry, sha256) };
  return { document, diagnostics, bytes };
}

/**
 * A sound file that is known from before, by its hash: it is read when its facts are first asked for.
 * @throws Error, then, where it is no longer what it was
 */
export function knownDocument<S extends ZodType>(
  entry: Entry,
  sha256: string,
  schema: S,
): Document<output<S>> {
  const facts = once(() => {
    const facts = parseSound(bytesOf(entry, sha256), entry.path, schema);
    if (facts === null) throw new Error(BUILD_TEXT.changedMeanwhile);
    return facts;
  });
  return {
    file: entry.path,
    get facts() {
      return facts();
    },
    sha256,
    lost: [],
    locate: locator(entry, sha256),
  };
}

/**
 * The bytes of a file that is known from before.
 * @throws Error where they are other ones now
 */
export function bytesOf({ absolute }: Entry, sha256: string): Uint8Array {
  const bytes = readFileSync(absolute);
  if (hash('sha256', bytes) !== sha256) {
    throw new Error(BUILD_TEXT.changedMeanwhile);
  }
  return bytes;
}

function locator({ absolute, path }: Entry, sha256: string): Document<unknown>['locate'] {
  return (pointer, part) => ({
    file: path,
    position: reopen(absolute, sha256)?.(pointer, part) ?? null,
  });
}

type Places = JsonSource['where'];

/** By path and hash, so that an edited file is never answered from its older text. */
const reopened = new Map<string, Places | null>();

/** The positions in a file once more; `null` where it cannot be read any longer. */
function reopen(absolute: string, sha256: string): Places | null {
  const key = `${sha256} ${absolute}`;
  const kept = reopened.get(key);
  if (kept !== undefined) return kept;
  const places = openAgain(absolute, sha256);
  keepOpen(key, places);
  return places;
}

function keepOpen(key: string, places: Places | null): void {
  const [oldest] = reopened.size >= KEPT_SOURCES ? reopened.keys() : [];
  if (oldest !== undefined) reopened.delete(oldest);
  reopened.set(key, places);
}

/** A file that somebody has edited meanwhile is judged before its positions are asked for. */
function openAgain(absolute: string, sha256: string): Places | null {
  try {
    const bytes = readFileSync(absolute);
    const { text } = decodeText(bytes, absolute);
    if (text === null) return null;
    return hash('sha256', bytes) === sha256
      ? placesIn(text)
      : (readJson(text, absolute).source?.where ?? null);
  } catch {
    return null;
  }
}
