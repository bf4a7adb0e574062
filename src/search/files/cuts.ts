/**
 * Ascending tokens as one text: for each how many characters it shares with the one before, and the rest. There are
 * thousands of them in the file that every search loads first.
 */
export function writeCuts(cuts: readonly string[]): string {
  return cuts
    .map((cut, index) => {
      const before = cuts[index - 1] ?? '';
      let shared = 0;
      while (shared < Math.min(cut.length, before.length, 35) && cut[shared] === before[shared]) shared += 1;
      return shared.toString(36) + cut.slice(shared);
    })
    .join(' ');
}

export function readCuts(text: string): string[] {
  let before = '';
  return text === ''
    ? []
    : text.split(' ').map((cut) => {
        before = before.slice(0, Number.parseInt(cut.charAt(0), 36)) + cut.slice(1);
        return before;
      });
}

/** Number of the pack that holds a token: the last one that does not begin after it. */
export function packOf(token: string, cuts: readonly string[]): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const cut = cuts[middle];
    if (cut !== undefined && cut <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}
