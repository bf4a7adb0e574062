import { expect, test } from 'vitest';
import { importFiles } from '../../../src/desk/import.ts';
import { GUIDE_SAMPLES } from '../../../src/exports/guide-samples.ts';

const files = () =>
  Promise.all(
    [...GUIDE_SAMPLES].map(async ([name, bytes]) => ({
      name,
      bytes: Buffer.from(await bytes()),
    })),
  );

test('the samples of the guide are asked about as it says, and give the same bytes each time', async () => {
  const [made, again] = [await files(), await files()];
  for (const [index, { bytes }] of made.entries()) expect(again[index]?.bytes.equals(bytes)).toBe(true);
  const proposal = await importFiles(made);
  expect(proposal.questions.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['funds.unit', 'indicators.direction', 'problems', 'advice']),
  );
  expect(proposal.title?.value).toContain('示例，内容虚构');
  expect(proposal.leftOut.map(({ reason }) => reason)).toEqual(['hidden-sheet']);
  expect(proposal.findings).toHaveLength(2);
  expect(proposal.indicators).toHaveLength(5);
  expect(proposal.total?.value).toBe('92.2');
});
