/** Stands in the address of a draft that has none yet: no file names its project, and nobody has chosen one. */
export const UNNAMED = 'caogao';
