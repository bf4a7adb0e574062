import { unzipSync } from 'fflate';
import type { Position } from '../model/diagnostic.ts';
import { unpackGzip } from './attachment/unpack.ts';
import { parseRows } from './csv.ts';
import type { Hit } from './hit.ts';
import { FINGERPRINT } from './hit.ts';
import { readPage } from './html.ts';
import { scanJsonStrings } from './json.ts';
import type { FileForm } from './published-form.ts';
import { formOf } from './published-form.ts';
import type { TextKind } from './reading.ts';
import { maskPath, scanFileName, scanText } from './scan.ts';
import { scanTable } from './table.ts';

/** A file of a finished site. `path` is relative to its root, with `/`. */
export interface PublishedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A hit in a finished file. `start` and `end` count within the part that `where` names. */
export interface PublishedHit extends Hit {
  /** `name`, `text`, `@alt`, a JSON Pointer, `R3C2` for a cell; masked. */
  readonly where: string;
  readonly position: Position | null;
}

export interface PublishedScan {
  /** For a file in an archive `package.zip!/report.json`. */
  readonly path: string;
  /** How the bytes were read; `unread` means that only the name has been looked at. */
  readonly form: FileForm;
  /** Each value once, in order of place. */
  readonly hits: readonly PublishedHit[];
}

/** What an archive may unpack to, in bytes, for one file. */
const LARGEST = 64 * 1024 * 1024;

/**
 * Scans every file of a finished site, because pages can put together what was harmless apart. Files are read one by
 * one and results come one by one, so memory does not grow with the site.
 */
export function* scanPublished(files: Iterable<PublishedFile>): Generator<PublishedScan> {
  for (const { path, bytes } of files) {
    const content = opened(formOf(path, bytes), bytes);
    const name = path.slice(path.lastIndexOf('/') + 1);
    const hits = [...located(scanFileName(name), 'name'), ...contentHits(content)];
    yield { path, form: content.form, hits: once(hits) };
    for (const [inner, innerBytes] of Object.entries(content.inside)) {
      if (!inner.endsWith('/')) yield* scanPublished([{ path: `${path}!/${inner}`, bytes: innerBytes }]);
    }
  }
}

interface Content {
  readonly form: FileForm;
  readonly text: string;
  /** The files of an archive. */
  readonly inside: Readonly<Record<string, Uint8Array>>;
}

/** Unpacks and decodes. What is damaged or larger than allowed counts as unread, for the caller to report. */
function opened(form: FileForm, bytes: Uint8Array): Content {
  const unread: Content = { form: 'unread', text: '', inside: {} };
  if (form === 'unread') return unread;
  try {
    if (form === 'archive') {
      const inside = unzipSync(bytes, { filter: ({ originalSize }) => originalSize <= LARGEST });
      return { form, text: '', inside };
    }
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const plain = isPacked ? unpackGzip(bytes, LARGEST) : bytes;
    return { form, text: new TextDecoder().decode(plain), inside: {} };
  } catch {
    return unread;
  }
}

function* contentHits({ form, text }: Content): Generator<PublishedHit> {
  if (form === 'unread' || form === 'archive') return;
  if (form === 'page') yield* pageHits(text);
  else if (form === 'json') yield* jsonHits(text, 'html');
  else if (form === 'index') yield* jsonHits(text.replace(/^pagefind_dcd/, ''), 'index');
  else if (form === 'csv' || form === 'tsv') yield* tableHits(parseRows(text, form === 'csv' ? ',' : '\t'));
  else yield* textHits(text, form === 'script' ? 'script' : 'html');
}

function* pageHits(html: string): Generator<PublishedHit> {
  const { parts, tables } = readPage(html);
  for (const { where, text, positionAt } of parts) {
    if (where === 'json') {
      yield* jsonHits(text, 'html');
      continue;
    }
    for (const hit of scanText(text, { kind: where === 'script' ? 'script' : 'html' })) {
      yield { ...hit, where, position: positionAt(hit.start) };
    }
  }
  for (const rows of tables) {
    // Cells have been read as text; the table adds what only its header tells.
    for (const hit of tableHits(rows)) if (hit.id === 'PII_LIST' || hit.id === 'PII_PAYEE') yield hit;
  }
}

function* jsonHits(text: string, kind: TextKind): Generator<PublishedHit> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    yield* textHits(text, kind);
    return;
  }
  for (const [pointer, string, label] of scanJsonStrings(value)) {
    yield* located(scanText(string, { kind, label }), maskPath(pointer));
  }
}

function* tableHits(rows: readonly (readonly string[])[]): Generator<PublishedHit> {
  for (const { row, column, ...hit } of scanTable(rows)) {
    yield { ...hit, where: `R${row + 1}C${column + 1}`, position: null };
  }
}

function* textHits(text: string, kind: TextKind): Generator<PublishedHit> {
  let line = 1;
  let lineStart = 0;
  for (const hit of scanText(text, { kind })) {
    for (
      let end = text.indexOf('\n', lineStart);
      end >= 0 && end < hit.start;
      end = text.indexOf('\n', lineStart)
    ) {
      line += 1;
      lineStart = end + 1;
    }
    yield { ...hit, where: 'text', position: { line, column: hit.start - lineStart + 1 } };
  }
}

function* located(hits: readonly Hit[], where: string): Generator<PublishedHit> {
  for (const hit of hits) yield { ...hit, where, position: null };
}

function once(hits: readonly PublishedHit[]): PublishedHit[] {
  const seen = new Set<string>();
  return hits.filter((hit) => {
    const key = `${hit.id} ${hit[FINGERPRINT]}`;
    return !seen.has(key) && seen.add(key);
  });
}
