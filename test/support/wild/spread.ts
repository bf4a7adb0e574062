/** Cells over a width: the last takes what is left, or each its share, as merged cells lie in a sheet. */
export function spread(cells: readonly string[], width: number, isEven = false): string {
  const share = isEven ? Math.max(1, Math.floor(width / cells.length)) : 1;
  const line = cells.flatMap((cell, index) => {
    const before = index * share;
    const span = index === cells.length - 1 ? Math.max(1, width - before) : share;
    return [cell, ...new Array<string>(span - 1).fill('<')];
  });
  return line.join('|');
}

/** As many cells a row; where a row has fewer, blanks follow. */
export function padded(line: string, width: number): string {
  const cells = line.split('|');
  return [...cells, ...new Array<string>(Math.max(0, width - cells.length)).fill('')].join('|');
}
