/** Where a reader was on a page whose results are drawn after it has loaded, so that the browser cannot go back there. */

interface Saved {
  readonly scrollTop: number;
}

function isSaved(state: unknown): state is Saved {
  return (
    typeof state === 'object' &&
    state !== null &&
    'scrollTop' in state &&
    typeof state.scrollTop === 'number' &&
    Number.isFinite(state.scrollTop)
  );
}

/** Keeps the place with this entry of the history. */
export function savePlace(): void {
  history.replaceState({ scrollTop: Math.round(scrollY) } satisfies Saved, '');
}

/** The place kept with the entry of the history that is shown; `null` for the top, and for a new one. */
export function savedPlace(): number | null {
  const state: unknown = history.state;
  return isSaved(state) && state.scrollTop > 0 ? state.scrollTop : null;
}
