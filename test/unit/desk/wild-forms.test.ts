import { expect, test } from 'vitest';
import { readFiles } from '../../../src/desk/import.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import { compareDrawn, lostNumbers } from '../../support/drawn/compare.ts';
import { drawnFile } from '../../support/drawn/office.ts';
import { diceOf } from '../../support/wild/dice.ts';
import { layOut } from '../../support/wild/lay.ts';
import { tell } from '../../support/wild/told.ts';

/** More with `MINGJI_FORMS=1000`. */
const RUNS = Number(process.env['MINGJI_FORMS'] ?? 120);

test(`${RUNS} layouts that no place may have: nothing wrong unasked, no number lost, one value in fifty open`, async () => {
  const tally = { right: 0, asked: 0, missed: 0 };
  for (let seed = 0; seed < RUNS; seed += 1) {
    const dice = diceOf(seed);
    const { form, traits } = layOut(dice, tell(dice));
    const reading = await readFiles([{ name: form.name, bytes: await drawnFile(form) }]);
    const proposal = propose(reading, {});
    const { right, asked, missed, wrong } = compareDrawn(proposal, form.truth);
    expect({ wrong, lost: lostNumbers(reading, proposal) }, `${seed}: ${traits.join(' · ')}`).toEqual({
      wrong: [],
      lost: [],
    });
    tally.right += right;
    tally.asked += asked.length;
    tally.missed += missed.length;
  }
  expect(tally.asked + tally.missed).toBeLessThan(tally.right / 50);
});
