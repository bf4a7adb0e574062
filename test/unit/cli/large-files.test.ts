import { expect, test } from 'vitest';
import { checkFolder } from '../../../src/cli/check/check-folder.ts';
import { contentFiles, makeContent, REPORT_FOLDER, reportInput } from '../../support/content.ts';

/**
 * The promise is ten seconds on a machine that does nothing else, for the whole check and not its reader alone. What takes
 * the square of its length is seen at a tenth of it, in a tenth of the time.
 */
const SECONDS = 10;
const TENTH = 10;
const many = <T>(count: number, row: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => row(index));
const goals = (expected: string) => ({ goals: { expected, actual: '完成' } });

test.each<[string, object, number?]>([
  ['unreadable figures', { statements: many(20_000, (i) => ({ id: `of-${i}`, label: '数', figure: 'x' })) }],
  ['one id', { statements: many(30_000, () => ({ id: 'same', label: '数', figure: '1台' })) }],
  ['broken rows', { indicators: { rows: many(15_000, (i) => ({ id: `bad ${i}`, path: [], name: '' })) } }],
  ['a million digits', goals('1'.repeat(1_000_000))],
  ['a hundred thousand stars', goals('*'.repeat(100_000)), SECONDS / TENTH],
  ['figures and commas', goals('1,'.repeat(50_000)), SECONDS / TENTH],
  ['figures and points', goals('1.'.repeat(50_000)), SECONDS / TENTH],
  ['a figure and very many points', goals(`1${'.'.repeat(100_000)}`), SECONDS / TENTH],
  ['signs and figures', goals('≥1'.repeat(50_000)), SECONDS / TENTH],
  ['months', goals('从12月'.repeat(25_000)), SECONDS / TENTH],
  ['very many times 第', goals('第'.repeat(100_000)), SECONDS / TENTH],
])(
  '%s on one line are answered',
  async (_, change, most = SECONDS) => {
    const made = await makeContent({
      ...contentFiles(),
      [`${REPORT_FOLDER}/report.json`]: JSON.stringify({ ...reportInput(), ...change }),
    });
    try {
      const started = process.cpuUsage();
      const { findings } = await checkFolder({ content: made.root, now: new Date('2026-11-28') });
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1e6).toBeLessThan(most);
      expect(findings.length).toBeLessThan(300);
    } finally {
      await made.remove();
    }
  },
  60_000,
);
