/** Pause in typing after which a search starts. */
const TYPING_MS = 200;

/**
 * Hands on what a field holds, trimmed, whenever its reader pauses.
 *
 * @returns forgets what has not been handed on yet
 */
export function onTyping(input: HTMLInputElement, search: (text: string) => void): () => void {
  let typing: ReturnType<typeof setTimeout> | undefined;
  const typed = (event: Event): void => {
    clearTimeout(typing);
    // While a Chinese word is being composed the field holds its spelling, not the word.
    if (event instanceof InputEvent && event.isComposing) return;
    typing = setTimeout(() => search(input.value.trim()), TYPING_MS);
  };
  input.addEventListener('input', typed);
  // Some browsers send no input event after the one inside the composition.
  input.addEventListener('compositionend', typed);
  return () => clearTimeout(typing);
}
