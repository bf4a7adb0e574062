import type { Diagnostic, Place } from '../../model/diagnostic.ts';
import { isSlug } from '../../model/ids.ts';
import { CONTENT_PROBLEMS, REFERENCE_KINDS } from '../../text/problems/content.ts';
import { nearNames } from '../near.ts';
import { say } from '../say.ts';

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

/** Every name that was begun and not yet left. */
interface Step {
  readonly name: string;
  readonly others: readonly string[];
  at: number;
}

/**
 * The loops of a graph, each told from its smallest member: `['a', 'b', 'a']`. Takes time with the number of names
 * and no deep stack, however long a chain is.
 */
export function findLoops(names: Iterable<string>, next: (name: string) => readonly string[]): string[][] {
  const loops = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const start of [...names].sort()) {
    const path: Step[] = [];
    const open = new Map<string, number>();
    const enter = (name: string): void => {
      seen.add(name);
      open.set(name, path.length);
      path.push({ name, others: next(name), at: 0 });
    };
    if (!seen.has(start)) enter(start);
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const other = step.others[step.at];
      step.at += 1;
      if (other === undefined) {
        path.pop();
        open.delete(step.name);
      } else if (open.has(other)) {
        const loop = fromSmallest(path.slice(open.get(other)).map(({ name }) => name));
        const key = loop.join(' ');
        if (!loops.has(key)) loops.set(key, loop);
      } else if (!seen.has(other)) enter(other);
    }
  }
  return [...loops.values()];
}

/** More names than this only fill the screen. */
const SHOWN_NAMES = 8;

/** A loop in one line; the middle of a long one is left out. */
export function loopWords(loop: readonly string[]): string {
  const shown =
    loop.length <= SHOWN_NAMES ? loop : [...loop.slice(0, SHOWN_NAMES - 2), '……', ...loop.slice(-1)];
  return shown.join(' → ');
}

function fromSmallest(members: readonly string[]): string[] {
  const smallest = members.reduce((least, name) => (name < least ? name : least));
  const at = members.indexOf(smallest);
  return [...members.slice(at), ...members.slice(0, at), smallest];
}
