import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFiles } from '../../../src/desk/import.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import { compareDrawn, lostNumbers } from '../../support/drawn/compare.ts';
import { drawnFile } from '../../support/drawn/office.ts';
import { drawLayout } from '../../support/habits/draw-layout.ts';
import { drawStory } from '../../support/habits/story.ts';

/** More with `MINGJI_FORMS=1000`. */
const RUNS = Number(process.env['MINGJI_FORMS'] ?? 100);

test(`${RUNS} layouts of the same stories give the same values, or ask`, async () => {
  const tally = { right: 0, asked: 0 };
  const check = fc.asyncProperty(fc.gen(), async (gen) => {
    const draw = { of: <T>(list: readonly T[]) => list[gen(fc.nat, { max: list.length - 1 })] as T };
    const { form, traits } = drawLayout(draw, drawStory(draw));
    const reading = await readFiles([{ name: form.name, bytes: await drawnFile(form) }]);
    const proposal = propose(reading, {});
    const { right, asked, wrong, missed } = compareDrawn(proposal, form.truth);
    tally.right += right;
    tally.asked += asked.length;
    expect({ wrong, missed, lost: lostNumbers(reading, proposal) }, traits.join(' · ')).toEqual({
      wrong: [],
      missed: [],
      lost: [],
    });
  });
  await fc.assert(check, { numRuns: RUNS });
  expect(tally.asked / (tally.right + tally.asked)).toBeLessThan(0.05);
});
