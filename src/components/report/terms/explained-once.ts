/** The parts of a page between its frame and its downloads, as markup. */
interface Explained {
  readonly lead: string;
  readonly body: string;
}

let last: { readonly same: readonly unknown[]; readonly explained: Promise<Explained> } | null = null;

/**
 * A report and its version in force have an address each, and nearly all of both pages is the same: what the first of
 * them prints is handed to the second, and to nobody else.
 */
export function explainedOnce(
  same: readonly unknown[],
  explain: () => Promise<Explained>,
): Promise<Explained> {
  const before = last;
  last = null;
  if (before?.same.every((one, at) => one === same[at])) return before.explained;
  const explained = explain();
  last = { same, explained };
  return explained;
}
