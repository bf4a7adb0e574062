import { describe, expect, test } from 'vitest';
import { DAMAGES } from '../../../../src/checks/rules/text/damages.ts';

/** Of what a text of an allowed size may be full; a damaged PDF or a pasted table has such runs. */
const RUNS = [
  ...'0129OlI年月日号季度至从元万亿%％。，、.．,-—~～:：≥≤ \u3000〔〕（）()【】[]“”《》十三个文上财函政\uFFFD\uE000\u0001',
  ...[
    '20',
    '2023',
    '1.',
    '1,',
    '1 ',
    '2 0',
    '1月',
    '月1',
    '1年',
    '2023年',
    '1日',
    '年月',
    '1-',
    '1至',
    '〔2',
    '〔2023',
  ],
  ...[
    '2023〕',
    '1%',
    '%%',
    '元万',
    '1元',
    '≥1',
    '1≥',
    '。1',
    '1。',
    '财政',
    '函20',
    '十三',
    '1:',
    'O1',
    '锟斤拷',
    'Â\u0080',
  ],
];
/** What takes the square of its length is seen at this one as well as at 50,000 characters in 50 ms. */
const LENGTH = 15_000;
const MOST_MS = 5;
const TRIES = 5;

/** Processor time in ms that finding every match takes: the least of some tries, since a compilation may fall into one. */
function timeOf(pattern: RegExp, text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < TRIES && least > MOST_MS; attempt += 1) {
    const start = process.cpuUsage();
    for (const _ of text.matchAll(pattern));
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

describe.each(DAMAGES.map((damage) => [String(damage.problem), damage] as const))('%s', (_, { pattern }) => {
  test(`${pattern.source.slice(0, 40)} ends in time on any run of one character`, () => {
    const slow = RUNS.flatMap((unit) => {
      const run = unit.repeat(LENGTH / unit.length);
      // A figure may begin within a run, or before it.
      return ['', '从2023年', '依据'].flatMap((before) => {
        const time = timeOf(pattern, before + run);
        return time > MOST_MS ? [`${before}${unit}…: ${Math.round(time)} ms`] : [];
      });
    });
    expect(slow).toEqual([]);
  });

  test('is global, so that every place is told', () => {
    expect(pattern.global).toBe(true);
  });
});
