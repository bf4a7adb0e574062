import { describe, expect, test, vi } from 'vitest';
import { buildOptions } from '../../../../src/cli/build/build-options.ts';
import type { Output } from '../../../../src/cli/output.ts';
import { portOf, servingPort } from '../../../../src/cli/serve/serving-options.ts';
import { run } from '../../../support/site.ts';

describe('the port of a command that serves', () => {
  test('what was typed goes before the environment, and that before ours', () => {
    expect(portOf('9999', '8888')).toBe(9999);
    expect(portOf(undefined, '8888')).toBe(8888);
    expect(portOf(undefined, undefined)).toBe(4321);
    expect(portOf('0', '8888')).toBe(0);
  });

  test.each(['65536', '-1', '8o80', '', '4321.5', '1e3', ' 80'])('“%s” is none', (said) => {
    expect(portOf(said, undefined)).toContain('不是端口');
    expect(portOf(undefined, said)).toContain('不是端口');
  });

  const USAGE = /用法：npm (?:run |start )/;

  test.each([
    ['preview', ['--prot', '9999'], '不认识的选项 --prot'],
    ['dev', ['--host'], '不认识的选项 --host'],
    ['build', ['--port', '9999'], '不认识的选项 --port'],
    ['start', ['--port', '99999'], '“99999”不是端口'],
  ])('%s %j ends the program with a sentence and the usage', async (command, args, words) => {
    const { code, output } = await run(`src/cli/${command}.ts`, args);
    expect(code, output).toBe(2);
    expect(output).toContain(words);
    expect(output).toMatch(USAGE);
  });

  const preview = (args: readonly string[], output: Output) => servingPort('preview', args, output);
  test.each([
    [preview, ['9999'], '多余的参数“9999”'],
    [preview, ['--port'], '选项 --port 后面要写内容'],
    [preview, ['--port', 'x'], '“x”不是端口'],
    [buildOptions, ['--threads', '3'], '选项 --threads 后面写 1 或 2'],
  ] as const)('%o %j is refused in the same way', (read, args, words) => {
    let printed = '';
    const print = (text: string) => {
      printed += text;
    };
    const exit = vi.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Error(`exit ${code}`);
    });
    try {
      expect(() => read(args, { line: print, error: print })).toThrow('exit 2');
    } finally {
      exit.mockRestore();
    }
    expect(printed).toContain(words);
    expect(printed).toMatch(USAGE);
  });
});
