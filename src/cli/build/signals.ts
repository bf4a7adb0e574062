/** What a shell gives as the exit code of a process that a signal ended: 128 and its number. */
const CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Cleans up before a signal ends the process.
 * @param clean works without waiting for anything, because nothing runs after it
 * @returns lets the signals go again
 */
export function onStop(clean: () => void): () => void {
  const listeners = Object.entries(CODES).map(([signal, code]) => {
    const listener = () => {
      try {
        clean();
      } finally {
        process.exit(code);
      }
    };
    process.once(signal, listener);
    return { signal, listener };
  });
  return () => {
    for (const { signal, listener } of listeners) process.removeListener(signal, listener);
  };
}
