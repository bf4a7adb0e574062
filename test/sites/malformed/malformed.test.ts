import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { checkCommand } from '../../../src/cli/check-command.ts';
import type { MadeContent } from '../../support/content.ts';
import { contentFiles, makeContent } from '../../support/content.ts';
import { MALFORMED } from './cases.ts';

const CHECK = fileURLToPath(new URL('../../../src/cli/check.ts', import.meta.url));

let made: MadeContent | null = null;
afterEach(async () => {
  await made?.remove();
  made = null;
});

interface Printed {
  readonly id: string;
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
}

async function check(root: string): Promise<{ exitCode: number; findings: Printed[] }> {
  const lines: string[] = [];
  const output = { line: (text: string) => lines.push(text), error: () => undefined };
  const env = { MINGJI_CONTENT: root, MINGJI_NOW: '2026-11-22T00:00:00Z' };
  const exitCode = await checkCommand(['--format', 'json'], env, output);
  const { findings } = JSON.parse(lines.join('\n')) as { findings: Printed[] };
  return { exitCode, findings };
}

test('the content that the mistakes are made in has none itself', async () => {
  made = await makeContent();
  expect(await check(made.root)).toEqual({ exitCode: 0, findings: [] });
});

describe(`${MALFORMED.length} malformed contents, one finding each`, () => {
  test.each(MALFORMED)('$mistake: $id', async ({ files, id, file, at }) => {
    made = await makeContent(files);
    const { exitCode, findings } = await check(made.root);
    const places = findings.map((found) => ({
      id: found.id,
      file: found.file.slice((made?.root.length ?? 0) + 1),
      at: found.line === null ? null : `${found.line}:${found.column}`,
    }));
    expect(places).toEqual([{ id, file, at }]);
    expect(exitCode).toBe(1);
  });

  test('there are at least forty', () => {
    expect(MALFORMED.length).toBeGreaterThanOrEqual(40);
    expect(new Set(MALFORMED.map(({ mistake }) => mistake)).size).toBe(MALFORMED.length);
  });
});

test('the command itself prints all findings and exits with 1', async () => {
  made = await makeContent({ ...contentFiles(), 'raport.json': '{}', 'aliases.json': '{"aliases": []，}' });
  const run = promisify(execFile)(process.execPath, [CHECK], {
    env: { ...process.env, MINGJI_CONTENT: made.root },
  });
  const failure = await run.then(
    () => null,
    (error: { code: number; stdout: string }) => error,
  );
  expect(failure?.code).toBe(1);
  expect(failure?.stdout).toContain('aliases.json:1:15 错误 JSON_FULL_WIDTH 这里用了全角符号 ，');
  expect(failure?.stdout).toContain('raport.json 错误 FILE_UNKNOWN');
  expect(failure?.stdout).toMatch(/检查完成：7 个文件，2 个错误，0 个提醒，0 个提示，用时 \d+\.\d 秒\n$/);
});
