import { WORDING_CHECKS } from '../../../text/checks/wording.ts';
import { defineCheck } from '../../check.ts';
import type { Passage } from '../../words/wording.ts';
import { placeIn } from '../../words/wording.ts';
import { WRONG_WORDS } from './wrong-words.ts';

/** Fields that hold names: whoever is called so is called so. */
const NAMES: ReadonlySet<string | number> = new Set([
  'name',
  'title',
  'printedTitle',
  'printedProjectName',
  'printedUnitName',
  'issuer',
  'docNo',
  'label',
  'subProject',
]);
const QUOTED = /《[^》]*》|“[^”]*”|「[^」]*」|"[^"]*"/g;
const AROUND = 4;

export const TXT_WRONG = defineCheck({
  id: 'TXT_WRONG',
  text: WORDING_CHECKS.TXT_WRONG,
  *run({ words, facts }) {
    for (const wording of [facts(), words()]) {
      for (const { wrong, right } of WRONG_WORDS) {
        for (const { match, passage, offset } of wording.find(wrong)) {
          const [found] = match;
          if (isName(passage) || isQuoted(passage.text, offset)) continue;
          const printed = passage.text.slice(Math.max(0, offset - AROUND), offset + found.length + AROUND);
          const at = placeIn(passage, offset, found.length);
          const args = { printed, wrong: found, right: typeof right === 'string' ? right : right(found) };
          yield { status: 'fail', at, args };
        }
      }
    }
  },
});

function isName({ pointer }: Passage): boolean {
  return pointer?.some((key) => NAMES.has(key)) ?? false;
}

/** A quotation keeps what it quotes. */
function isQuoted(text: string, offset: number): boolean {
  return [...text.matchAll(QUOTED)].some(
    (match) => match.index <= offset && offset < match.index + match[0].length,
  );
}
