/** Rows of the tables of data, packed: those of a table that belong to one year. */
export interface TableRows {
  /** @returns `null` where they have to be computed */
  get(year: number, table: string): Uint8Array | null;
  set(year: number, table: string, packed: Uint8Array): void;
}

/** Those of one archive in memory. */
export function heldTableRows(): TableRows {
  const held = new Map<string, Uint8Array>();
  const nameOf = (year: number, table: string) => `${year} ${table}`;
  return {
    get: (year, table) => held.get(nameOf(year, table)) ?? null,
    set: (year, table, packed) => void held.set(nameOf(year, table), packed),
  };
}
