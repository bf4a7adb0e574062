import { describe, expect, test } from 'vitest';
import { runCommand } from '../../support/run-command.ts';

const NOWHERE = 'content';
/** Every command of a report, with a report or file that it could be about. */
const LINES = [
  ['attach', '2023/jiance', 'a.pdf'],
  ['diff', '2023/jiance'],
  ['explain', '2023/jiance'],
  ['fmt'],
  ['import', 'a.xlsx'],
  ['new', 'jiance'],
  ['publish', '2023/jiance'],
  ['review', '2023/jiance'],
  ['source', '2023/jiance'],
  ['template'],
  ['withdraw', '2023/jiance'],
];
/** An option of each of those that want something behind it. */
const WANTING = [
  ['attach', '--title'],
  ['import', '--out'],
  ['import', '--answer'],
  ['new', '--year'],
  ['publish', '--at'],
  ['review', '--seen'],
  ['template', '--out'],
  ['withdraw', '--reason'],
];

describe('a command that is not written as it has to be', () => {
  test.each(LINES)(
    '%s: an option that is none is named in Chinese, with how it is written',
    async (...line) => {
      const { code, out, err } = await runCommand(NOWHERE, [...line, '--nothing', 'x']);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^不认识的选项 --nothing\n\n用法：/);
    },
  );

  test.each(WANTING)('%s %s: what is missing behind an option is asked for', async (name, option) => {
    const [command = name, ...about] = LINES.find(([one]) => one === name) ?? [];
    for (const end of [[option], [option, '--help']]) {
      const { code, err } = await runCommand(NOWHERE, [command, ...about, ...end]);
      expect(code).toBe(2);
      expect(err).toContain(`选项 ${option} 后面要写内容`);
    }
  });

  test('an option that is a switch takes nothing', async () => {
    const { err } = await runCommand(NOWHERE, ['fmt', '--check=yes']);
    expect(err).toContain('选项 --check 后面不写内容');
  });

  test.each([
    ['source', '2023/jiance', 'a.pdf', 'b.pdf'],
    ['template', '2023/jiance', 'b.pdf'],
    ['new', 'jiance', 'b.pdf'],
    ['diff', '2023/jiance', 'b.pdf'],
  ])('%s: a word too many is not passed over', async (...line) => {
    expect((await runCommand(NOWHERE, line)).err).toContain('多余的参数“b.pdf”');
  });
});
