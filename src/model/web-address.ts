/**
 * An address as browsers read it; `null` where they cannot. `URL.parse` says the same, but not to the browsers of Windows
 * 7.
 */
export function readAddress(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
