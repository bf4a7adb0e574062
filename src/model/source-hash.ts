/** SHA-256 of no bytes at all. */
const OF_NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
/** A real hash that repeats a piece of itself from end to end does not occur. */
const REPEATED = /^(.{1,32})\1+$/;
/** A real hash of 64 digits with so few different ones does not occur either (fewer than 1 in 10¹²). */
const FEWEST_DIGITS = 8;
/** No publication fits into fewer bytes than a line of text. */
const FEWEST_BYTES = 16;

/** Whether a hash or a size was typed to fill the field: zeros, a repeated piece, a row of digits, the empty file. */
export function isPlaceholder({
  sha256,
  bytes,
}: {
  readonly sha256: string;
  readonly bytes: number;
}): boolean {
  return (
    bytes < FEWEST_BYTES ||
    sha256 === OF_NOTHING ||
    REPEATED.test(sha256) ||
    sha256.startsWith('0123456789abcdef') ||
    new Set(sha256).size < FEWEST_DIGITS
  );
}
