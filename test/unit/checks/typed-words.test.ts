import { expect, test } from 'vitest';
import { defineCheck } from '../../../src/checks/check.ts';
import { EVERY_YEAR, words } from '../../../src/text/checks/template.ts';

const text = words<{ printed: string }, { count: number }>({
  severity: 'note',
  weight: 'form',
  title: '示例',
  ground: '示例',
  since: EVERY_YEAR,
  example: '示例',
  message: ({ printed }) => `写作${printed}`,
  hint: () => '示例',
  passed: ({ count }) => `${count}处相符`,
});

test('a rule that names an argument of its words otherwise does not compile', () => {
  const at = { in: 'narrative-file' } as const;
  const rules = [
    defineCheck({ id: 'A', text, run: () => [{ status: 'pass', args: { count: 2 } }] }),
    // @ts-expect-error: the words of a pass take a count
    defineCheck({ id: 'B', text, run: () => [{ status: 'pass', args: { number: 2 } }] }),
    // @ts-expect-error: the words of a failure take what was printed
    defineCheck({ id: 'C', text, run: () => [{ status: 'fail', at, args: { print: '95%' } }] }),
    // @ts-expect-error: a count is no text
    defineCheck({ id: 'D', text, run: () => [{ status: 'pass', args: { count: '2' } }] }),
  ];
  expect(rules).toHaveLength(4);
});
