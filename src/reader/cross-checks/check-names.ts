import type { Diagnostic } from '../../model/diagnostic.ts';
import { normalise } from '../../model/normalise.ts';
import { CONTENT_PROBLEMS, REFERENCE_KINDS } from '../../text/problems/content.ts';
import type { Document } from '../document.ts';
import { say } from '../say.ts';

/** What tells records of one name apart, or makes them one. */
interface NamedFacts {
  readonly name: string;
  readonly example: boolean;
  /** Of a project: two units may have one of the same name. */
  readonly unit?: string;
  /** Of a unit: what it was made of may have had its name. */
  readonly predecessors?: readonly string[] | undefined;
}

type NamedDocument = Pick<Document<NamedFacts>, 'file' | 'facts' | 'locate'>;

/** Records that have the name of one before them, made-up ones too: a copy of it is no way out of what is said of it. */
export function checkNames(
  kind: 'unit' | 'project',
  records: ReadonlyMap<string, NamedDocument>,
): Diagnostic[] {
  const firsts = new Map<string, readonly [id: string, document: NamedDocument]>();
  return [...records].flatMap(([id, document]) => {
    const { facts, locate } = document;
    const key = `${facts.unit ?? ''} ${plainName(facts.name)}`;
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, [id, document]);
      return [];
    }
    const [other, { file, facts: before }] = first;
    if (facts.predecessors?.includes(other) || before.predecessors?.includes(id)) return [];
    const args = { kind: REFERENCE_KINDS[kind], name: facts.name, first: file };
    return [say(CONTENT_PROBLEMS, 'NAME_TWICE', args, locate(['name']))];
  });
}

/** A name without what does not tell two apart. */
export function plainName(name: string): string {
  return normalise(name).replace(/\s/g, '');
}
