import type { Pieces } from '../../../exports/sum-pieces.ts';
import { PIECES_INDEX, pathsWith, pieceName } from '../../../exports/sum-pieces.ts';

/** The checksums of the site could not be had. */
export class NoSums extends Error {}

/** The checksums of the files of the site, asked for piece by piece and each piece once. */
export class PublishedSums {
  readonly #folder: string;
  readonly #texts = new Map<string, Promise<string>>();

  /** @param folder address of the pieces */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Paths of the files of the site that have a checksum.
   * @throws NoSums
   */
  async pathsWith(sum: string): Promise<readonly string[]> {
    const { digits } = JSON.parse(await this.#text(PIECES_INDEX)) as Pieces;
    return pathsWith(sum, await this.#text(pieceName(sum, digits)));
  }

  #text(name: string): Promise<string> {
    const known = this.#texts.get(name) ?? load(this.#folder + name);
    this.#texts.set(name, known);
    // What failed may be there the next time.
    known.catch(() => this.#texts.delete(name));
    return known;
  }
}

async function load(address: string): Promise<string> {
  try {
    const response = await fetch(address);
    if (response.ok) return await response.text();
  } catch {
    // Without a network, or where pages may fetch nothing.
  }
  throw new NoSums(address);
}
