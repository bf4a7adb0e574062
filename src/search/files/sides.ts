/** What common token stands beside each position, by {@link neighbourCode}; 0 for none. */
export interface Sides {
  readonly before: ArrayLike<number>;
  readonly behind: ArrayLike<number>;
}

export const NO_SIDES: Sides = { before: [], behind: [] };

/** Two common characters of three letters or digits each: see `tokenize.ts`. */
const PAIR = /^[0-9a-l]..[0-9a-l]..$/;
/** Codes of pairs take one byte, those of everything else two. */
const [PAIR_CODES, OTHER_CODES] = [127, 16_256];

function hash(token: string): number {
  let mixed = 0x811c9dc5;
  for (let at = 0; at < token.length; at += 1) mixed = Math.imul(mixed ^ token.charCodeAt(at), 0x01000193);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** What a common token is called beside others, above 0. */
export function neighbourCode(token: string): number {
  return PAIR.test(token) ? 1 + (hash(token) % PAIR_CODES) : 1 + PAIR_CODES + (hash(token) % OTHER_CODES);
}

/**
 * Tokens that have one of these in common may not be told apart beside another. What stands beside a pair begins with its
 * last character, or ends with its first: of all pairs only those that share it can be meant.
 */
export function neighbourNames(token: string): readonly string[] {
  const code = neighbourCode(token);
  return PAIR.test(token) ? [`${code}<${token.slice(0, 3)}`, `${code}>${token.slice(3)}`] : [`${code}`];
}
