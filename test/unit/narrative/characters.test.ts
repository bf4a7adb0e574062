import { expect, it } from 'vitest';
import { hasStray, STRAY } from '../../../src/narrative/characters.ts';

it('no character that may stand in no file is overlooked, alone or between others', () => {
  const overlooked: string[] = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const character = String.fromCodePoint(code);
    if (
      STRAY.test(character) !== hasStray(character) ||
      STRAY.test(character) !== hasStray(`甲${character}乙`)
    )
      overlooked.push(code.toString(16));
  }
  expect(overlooked).toEqual([]);
});
