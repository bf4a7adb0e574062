/** The records that a figure may add up. */
export interface Standing<T> {
  readonly counted: readonly T[];
  /** The figure is about examples alone, and has to say so wherever it stands. */
  readonly isExample: boolean;
  /** Examples that were left out of it. */
  readonly leftOut: number;
}

/**
 * Real records and examples are never added up together. The real ones stand alone; examples count only where there is
 * nothing else.
 */
export function standing<T extends { readonly example: boolean }>(records: readonly T[]): Standing<T> {
  const real = records.filter(({ example }) => !example);
  const isExample = real.length === 0 && records.length > 0;
  return {
    counted: isExample ? records : real,
    isExample,
    leftOut: isExample ? 0 : records.length - real.length,
  };
}

/** Fewer real records than these make no picture; a picture then shows the examples alone, marked as such. */
const FEWEST = 3;

export function pictured<T extends { readonly example: boolean }>(records: readonly T[]): Standing<T> {
  const own = standing(records);
  if (own.isExample || own.counted.length >= FEWEST || own.leftOut === 0) return own;
  return { counted: records.filter(({ example }) => example), isExample: true, leftOut: 0 };
}
