/**
 * Hands on what a field holds, trimmed, whenever its reader pauses.
 *
 * @param pause in typing, in milliseconds
 * @returns forgets what has not been handed on yet
 */
export function onTyping(input: HTMLInputElement, pause: number, typed: (text: string) => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const listen = (event: Event): void => {
    clearTimeout(waiting);
    // While a Chinese word is being composed the field holds its spelling, not the word.
    if (event instanceof InputEvent && event.isComposing) return;
    waiting = setTimeout(() => typed(input.value.trim()), pause);
  };
  input.addEventListener('input', listen);
  // Some browsers send no input event after the one inside the composition.
  input.addEventListener('compositionend', listen);
  return () => clearTimeout(waiting);
}
