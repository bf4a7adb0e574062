import { expect, it } from 'vitest';
import { explainedOnce } from '../../../src/components/report/terms/explained-once.ts';

const counted = () => {
  let times = 0;
  return async () => {
    times += 1;
    return { lead: `${times}`, body: '' };
  };
};

it('hands what the first page printed to the next one of the same, once', async () => {
  const [explain, parts, words] = [counted(), {}, []];
  const leads: string[] = [];
  for (let page = 0; page < 4; page += 1) leads.push((await explainedOnce([parts, words], explain)).lead);
  expect(leads).toEqual(['1', '1', '2', '2']);
});

it('prints anew where one part is another', async () => {
  const [explain, parts] = [counted(), {}];
  expect((await explainedOnce([parts, []], explain)).lead).toBe('1');
  expect((await explainedOnce([parts, []], explain)).lead).toBe('2');
  expect((await explainedOnce([{}, []], explain)).lead).toBe('3');
});
