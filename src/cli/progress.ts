/** Redrawing more often than this only makes a terminal flicker. */
const INTERVAL_MS = 100;

/**
 * Draws one line of progress that is gone when the work is done. Says nothing where nobody watches.
 * @param words the line, from how many are done and how many there are
 */
export function showProgress(
  words: (done: number, total: number) => string,
  stream: NodeJS.WriteStream = process.stderr,
): (done: number, total: number) => void {
  let drawn = 0;
  return (done, total) => {
    if (!stream.isTTY) return;
    const now = Date.now();
    if (done < total && now - drawn < INTERVAL_MS) return;
    drawn = now;
    stream.write(done < total ? `\r${words(done, total)}` : '\r\u001b[2K');
  };
}
