import { isSlug } from '../../model/ids.ts';
import { labelText, withoutCode } from '../form/words.ts';

/** Names by id, as the site knows them. */
export type NamesById = Readonly<Record<string, readonly string[]>>;

/** A name without a record yet, and the id that the draft gives it. */
export interface NewName {
  readonly id: string;
  readonly name: string;
}

/** Finds the ids of names, and makes those that are missing. */
export class Ids {
  readonly made: NewName[] = [];
  private readonly known: NamesById;
  private readonly stem: string;
  private readonly slugOf: ((name: string) => string) | undefined;

  /** @param stem what an id is counted from where nothing better can be made of a name */
  constructor(known: NamesById, stem: string, slugOf: ((name: string) => string) | undefined) {
    this.known = known;
    this.stem = stem;
    this.slugOf = slugOf;
  }

  /** The id of a name that the site knows, or that was made before; `null` where it is new. */
  find(name: string): string | null {
    const own = Object.entries(this.known).find(
      ([id, names]) => id === name || names.some((one) => plain(one) === plain(name)),
    );
    if (own) return own[0];
    const before = this.made.find((one) => plain(one.name) === plain(name));
    return before?.id ?? null;
  }

  /** The id of a name. */
  of(name: string): string {
    const found = this.find(name);
    if (found !== null) return found;
    const wish = this.slugOf?.(name) ?? '';
    const id = this.free(isSlug(wish) ? wish : this.stem);
    this.made.push({ id, name: withoutCode(name) });
    return id;
  }

  /** An id that nothing else has. */
  private free(stem: string): string {
    const isTaken = (id: string) => Object.hasOwn(this.known, id) || this.made.some((one) => one.id === id);
    let id = stem;
    for (let count = 2; isTaken(id); count += 1) id = `${stem}-${count}`;
    return id;
  }
}

/** A budget code printed before the name of a unit is no part of it. */
function plain(name: string): string {
  return labelText(withoutCode(name)).replace(/^\d{3,12}(?=\p{Script=Han})/u, '');
}
