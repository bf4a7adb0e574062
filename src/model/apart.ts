/** The answer to several questions at once that has each of them asked by itself. */
export const APART = 'each';
