/** An answer that says: somebody has mended the draft by hand. */
export const DONE = 'done';
