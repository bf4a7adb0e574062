import { pinyin } from 'pinyin-pro';
import type { SearchRecord } from '../record.ts';
import type { SpokenName } from '../words/spoken.ts';

/** Units and projects with their pinyin, for a query typed before the input method was switched on. */
export function spokenNames(records: readonly SearchRecord[]): SpokenName[] {
  const names = new Set(records.flatMap(({ unit, project }) => [unit.name, project.name]));
  return [...names].sort().map((name) => {
    const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true });
    return [name, syllables.map((syllable) => syllable.toLowerCase()).join(' ')];
  });
}
