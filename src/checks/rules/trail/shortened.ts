const SHOWN = 24;

/** The beginning of a finding or measure, enough to know it by; without its full stop. */
export function shortened(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[。；]$/, '');
  const characters = [...line];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : line;
}
