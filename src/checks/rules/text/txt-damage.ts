import { groupBy } from '../../../model/group.ts';
import { WORDING_CHECKS } from '../../../text/checks/wording.ts';
import { defineCheck } from '../../check.ts';
import { recordedFaults } from '../../faults.ts';
import type { Passage, Sighting, Wording } from '../../words/wording.ts';
import { placeIn } from '../../words/wording.ts';
import { issuerBefore } from '../document/doc-number.ts';
import type { Damage } from './damages.ts';
import { DAMAGES } from './damages.ts';

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['》', '《'],
  ['〕', '〔'],
  ['】', '【'],
  ['）', '（'],
  ['”', '“'],
]);
const MARKS = /[《》〔〕【】（）“”]/g;
const SHOWN = 16;

export const TXT_DAMAGE = defineCheck({
  id: 'TXT_DAMAGE',
  text: WORDING_CHECKS.TXT_DAMAGE,
  *run({ report, words, facts }) {
    for (const wording of [facts(), words()]) {
      const broken = new Set<Passage>();
      for (const damage of DAMAGES)
        for (const sighting of sightingsOf(damage, wording)) {
          if (damage.hasHalfBracket) broken.add(sighting.passage);
          const { printed, at } = toldOf(damage, sighting);
          const { problem, severity } = damage;
          const args = { printed, problem: typeof problem === 'string' ? problem : problem(printed) };
          yield { status: 'fail', at, ...(severity && { severity }), args };
        }
      for (const { passage, offset } of unpaired(wording)) {
        // The bracket of a broken number has been told.
        if (broken.has(passage)) continue;
        const printed = passage.text.slice(offset, offset + SHOWN);
        const at = placeIn(passage, offset, 1);
        // The sense is whole as a rule, and the original may print it so.
        yield { status: 'fail', at, severity: 'note', args: { printed, problem: 'unpaired' } };
      }
    }
    for (const { at, printed } of recordedFaults(report, ['damaged'])) {
      yield { status: 'fail', at, severity: 'warn', args: { printed, problem: 'recorded' } };
    }
  },
});

function* sightingsOf({ pattern, needs, isDamaged }: Damage, wording: Wording): Generator<Sighting> {
  if (needs && !needs.test(wording.text)) return;
  for (const sighting of wording.find(pattern)) if (isDamaged?.(sighting.match) ?? true) yield sighting;
}

function toldOf({ hasIssuer, shown }: Damage, { match, passage, offset, at }: Sighting) {
  const [printed] = match;
  if (!hasIssuer) return { printed: shown?.(printed) ?? printed, at };
  const issuer = issuerBefore(passage.text, offset);
  const whole = issuer + printed;
  return { printed: whole, at: placeIn(passage, offset - issuer.length, whole.length) };
}

/** In each passage the first mark whose partner is missing. */
function unpaired(wording: Wording): readonly Mark[] {
  const byPassage = groupBy(wording.find(MARKS), ({ passage }) => passage);
  return [...byPassage].flatMap(([passage, marks]) => {
    if (passage.kind === 'row' || passage.kind === 'code') return [];
    const offset = firstUnpaired(
      passage.text,
      marks.map((mark) => mark.offset),
    );
    return offset === null ? [] : [{ passage, offset }];
  });
}

interface Mark {
  readonly passage: Passage;
  readonly offset: number;
}

function firstUnpaired(text: string, offsets: readonly number[]): number | null {
  const waiting = new Map<string, number[]>();
  const lonely: number[] = [];
  for (const at of offsets) {
    const mark = text[at] ?? '';
    const open = CLOSING.get(mark);
    if (open === undefined) waiting.set(mark, [...(waiting.get(mark) ?? []), at]);
    else if (waiting.get(open)?.pop() === undefined && !isItemMark(text, at)) lonely.push(at);
  }
  // A quotation of several paragraphs opens each of them and closes the last.
  const left = [...waiting].flatMap(([mark, places]) => (mark === '“' && places[0] === 0 ? [] : places));
  return [...lonely, ...left].sort((a, b) => a - b)[0] ?? null;
}

/** `1）` at the head of an item has no partner. */
function isItemMark(text: string, at: number): boolean {
  return (
    text[at] === '）' && /(?:^|[。；：，、\s])[\dA-Za-z一二三四五六七八九十]{1,3}$/.test(text.slice(0, at))
  );
}
