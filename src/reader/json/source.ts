import type { Node } from 'jsonc-parser';
import type { Diagnostic, DiagnosticValues, MessageTemplate, Position } from '../../model/diagnostic.ts';
import { diagnose } from '../../model/diagnostic.ts';
import { JSON_PROBLEMS } from '../../text/problems/json.ts';
import type { Pointer, PointerPart } from '../content.ts';
import type { LineIndex } from '../position.ts';
import { indexLines } from '../position.ts';
import { inspectTree } from './inspect.ts';
import { nodesOf } from './nodes.ts';
import type { JsonProblem } from './problem.ts';
import { problem } from './problem.ts';
import { MAX_JSON_BRACKETS, MAX_JSON_DEPTH, scanJson } from './scan.ts';
import { parseJsonTree } from './syntax.ts';

/** A JSON text that was read: its value, and where each part of it stands. */
export interface JsonSource {
  readonly value: unknown;
  /**
   * Position of a value or of its key. Where the pointer leads to something that is not written, the nearest thing
   * around it. The root and the rows of a list have no key; their value is meant then.
   */
  where(pointer: Pointer, part?: PointerPart): Position;
}

export interface JsonReading {
  /** `null` where nothing further can be said about the content until the text is mended. */
  readonly source: JsonSource | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** After these the value is still what the editor meant, as far as anyone can tell. */
const HARMLESS = new Set(['JSON_DUPLICATE_KEY', 'JSON_CHARACTER', 'JSON_TOO_MANY']);

/**
 * Reads a JSON text strictly. Syntax: the first problem, since what follows it is guesswork. Otherwise every repeated
 * key, odd key and number too long. The tree with positions is built only when somebody asks where something stands.
 */
export function readJson(text: string, file: string): JsonReading {
  const lines = lazy(() => indexLines(text));
  const refuse = (found: readonly JsonProblem[]): JsonReading => ({
    source: null,
    diagnostics: found.map((one) => toDiagnostic(one, file, lines())),
  });

  const scan = scanJson(text);
  if (scan.tooDeepAt !== null) {
    const at = scan.tooDeepAt;
    return refuse([problem('JSON_TOO_DEEP', { limit: MAX_JSON_DEPTH }, at, at + 1)]);
  }
  if (scan.tooManyAt !== null) {
    const at = scan.tooManyAt;
    return refuse([problem('JSON_TOO_MANY_ROWS', { limit: MAX_JSON_BRACKETS }, at, at + 1)]);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse([parseJsonTree(text, scan.unclosedAt).problem ?? problem('JSON_SYNTAX', {}, 0, 1)]);
  }
  const source: JsonSource = { value, where: placesIn(text) };
  if (!scan.suspicious) return { source, diagnostics: [] };

  const found = inspectTree(nodesOf(text), lines());
  const { diagnostics } = refuse(found);
  return { source: found.every((one) => HARMLESS.has(one.id)) ? source : null, diagnostics };
}

/** Positions in a text that was read before and found sound: it is not judged again. */
export function placesIn(text: string): JsonSource['where'] {
  const lines = lazy(() => indexLines(text));
  const root = lazy(() => nodesOf(text));
  return (pointer, part) => locate(root(), lines(), pointer, part);
}

function toDiagnostic(found: JsonProblem, file: string, lines: LineIndex): Diagnostic {
  const place = { file, position: lines.at(found.start, found.end) };
  return diagnose(found.id, JSON_PROBLEMS[found.id] as MessageTemplate<DiagnosticValues>, found.args, place);
}

function locate(
  root: Node | undefined,
  lines: LineIndex,
  pointer: Pointer,
  part: PointerPart = 'value',
): Position {
  let node = root;
  let key: Node | undefined;
  for (const step of pointer) {
    const next = child(node, step);
    if (!next) return positionOf(node, lines);
    node = next.value;
    key = next.key;
  }
  return positionOf(part === 'key' && key ? key : node, lines);
}

function positionOf(node: Node | undefined, lines: LineIndex): Position {
  return node ? lines.at(node.offset, node.offset + node.length) : lines.at(0);
}

/** The last of several equal keys, because `JSON.parse` keeps that one. */
function child(node: Node | undefined, step: string | number): { key?: Node; value: Node } | null {
  if (node?.type === 'array') {
    const value = typeof step === 'number' ? node.children?.[step] : undefined;
    return value ? { value } : null;
  }
  if (node?.type !== 'object') return null;
  const [key, value] = propertiesOf(node).get(String(step))?.children ?? [];
  return key && value ? { key, value } : null;
}

const PROPERTIES = new WeakMap<Node, ReadonlyMap<string, Node>>();

/** By name, since hundreds of findings may lie in an object of a hundred thousand names; the last of equal ones. */
function propertiesOf(object: Node): ReadonlyMap<string, Node> {
  const known = PROPERTIES.get(object);
  if (known !== undefined) return known;
  const all = (object.children ?? []).map((one) => [String(one.children?.[0]?.value), one] as const);
  const made = new Map(all);
  PROPERTIES.set(object, made);
  return made;
}

function lazy<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
