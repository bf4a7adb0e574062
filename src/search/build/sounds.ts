import { pinyin } from 'pinyin-pro';
import { simplifiedCharacters } from '../words/simplified.ts';

/**
 * How the characters of simplified Chinese are spoken, for readers who type by sound: `a啊阿|ai爱…`, a character once
 * for each of its readings. Build only; browsers load it as a file when a query finds nothing.
 */
export function writeSounds(): string {
  const spoken = new Map<string, string>();
  for (const char of simplifiedCharacters())
    for (const sound of new Set(pinyin(char, { toneType: 'none', type: 'array', multiple: true, v: true })))
      if (/^[a-z]+$/.test(sound)) spoken.set(sound, (spoken.get(sound) ?? '') + char);
  return [...spoken]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sound, characters]) => sound + characters)
    .join('|');
}
