import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { isSlug } from '../model/ids.ts';
import { CONTENT_PROBLEMS, REFERENCE_KINDS } from '../text/content-problems.ts';
import { nearNames } from './near.ts';
import { say } from './say.ts';

export type ReferenceKind = keyof typeof REFERENCE_KINDS;

/** How many similar ids are offered. */
const SUGGESTIONS = 3;
/** So few ids that all of them are offered when none is similar. */
const FEW = 5;

/** A record that is missing, as far as it can be told from what names it. */
export interface RecordDraft {
  readonly folder: 'units' | 'projects';
  readonly record: Readonly<Record<string, unknown>>;
}

/** The finding for an id that leads nowhere, with the ids that may have been meant; `null` where it leads somewhere. */
export function checkTarget(
  kind: ReferenceKind,
  target: string,
  known: ReadonlySet<string>,
  place: () => Place,
  draft: RecordDraft | null = null,
): Diagnostic | null {
  if (known.has(target)) return null;
  const near = nearNames(target, known, SUGGESTIONS);
  const few = near.length === 0 && known.size <= FEW ? [...known].sort() : [];
  const file = draft === null || !isSlug(target) ? '' : `content/${draft.folder}/${target}.json`;
  const write = file === '' || draft === null ? '' : JSON.stringify(draft.record);
  const words = { near: near.join('、'), known: few.join('、') };
  const args = { kind: REFERENCE_KINDS[kind], target, ...words, file, write };
  return say(CONTENT_PROBLEMS, 'REF_DANGLING', args, place());
}

/** A chain of names that comes back to its start: `['a', 'b', 'a']`; `null` where there is none from `start`. */
export function findLoop(start: string, next: (name: string) => readonly string[]): string[] | null {
  const path: string[] = [];
  const done = new Set<string>();
  const visit = (name: string): string[] | null => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return null;
    path.push(name);
    for (const other of next(name)) {
      const loop = visit(other);
      if (loop) return loop;
    }
    path.pop();
    done.add(name);
    return null;
  };
  return visit(start);
}

/** Every loop of a graph once, told from its smallest member. */
export function findLoops(names: Iterable<string>, next: (name: string) => readonly string[]): string[][] {
  const loops = new Map<string, string[]>();
  for (const name of [...names].sort()) {
    const loop = findLoop(name, next);
    if (loop && loop[0] === name) {
      const key = [...new Set(loop)].sort().join(' ');
      if (!loops.has(key)) loops.set(key, loop);
    }
  }
  return [...loops.values()];
}
