import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { checkCommand } from '../../../src/cli/check/check-command.ts';
import { readContent } from '../../../src/reader/disk/read-content.ts';
import { commandLine } from '../../support/command-line.ts';
import type { MadeContent } from '../../support/content.ts';
import { contentFiles, makeContent } from '../../support/content.ts';
import { MALFORMED } from './cases.ts';

let made: MadeContent | null = null;
afterEach(async () => {
  await made?.remove();
  made = null;
});

const NOW = '2026-11-22T00:00:00Z';

interface Found {
  readonly id: string;
  readonly file: string;
  readonly at: string | null;
}

/** What the reader says of the content. */
async function read(root: string): Promise<Found[]> {
  const { diagnostics } = await readContent({ root, now: new Date(NOW) });
  return diagnostics.map(({ id, file, position }) => ({
    id,
    file,
    at: position && `${position.line}:${position.column}`,
  }));
}

/** What the command prints, which has more to say of the reports that the reader could read. */
async function check(root: string): Promise<{ exitCode: number; found: Found[] }> {
  const lines: string[] = [];
  const output = { line: (text: string) => lines.push(text), error: () => undefined };
  const env = { MINGJI_CONTENT: root, MINGJI_NOW: NOW };
  const exitCode = await checkCommand(['--format', 'json'], env, output);
  const { findings } = JSON.parse(lines.join('\n')) as {
    findings: { id: string; file: string; line: number | null; column: number | null }[];
  };
  const found = findings.map(({ id, file, line, column }) => ({
    id,
    file: file.slice(root.length + 1),
    at: line === null ? null : `${line}:${column}`,
  }));
  return { exitCode, found };
}

test('the content that the mistakes are made in has none itself', async () => {
  made = await makeContent();
  expect(await read(made.root)).toEqual([]);
  expect((await check(made.root)).exitCode).toBe(0);
});

describe(`${MALFORMED.length} malformed contents, one finding each`, () => {
  test.each(MALFORMED)('$mistake: $id', async ({ files, id, file, at }) => {
    made = await makeContent(files);
    expect(await read(made.root)).toEqual([{ id, file, at }]);
    const { exitCode, found } = await check(made.root);
    expect(exitCode).toBe(1);
    expect(found).toContainEqual({ id, file, at });
  });

  test('there are at least forty', () => {
    expect(MALFORMED.length).toBeGreaterThanOrEqual(40);
    expect(new Set(MALFORMED.map(({ mistake }) => mistake)).size).toBe(MALFORMED.length);
  });
});

test('the command itself prints all findings and exits with 1', async () => {
  made = await makeContent({ ...contentFiles(), 'raport.json': '{}', 'aliases.json': '{"aliases": []，}' });
  const run = promisify(execFile)(process.execPath, commandLine('src/cli/check.ts'), {
    env: { ...process.env, MINGJI_CONTENT: made.root },
  });
  const failure = await run.then(
    () => null,
    (error: { code: number; stdout: string }) => error,
  );
  expect(failure?.code).toBe(1);
  expect(failure?.stdout).toContain('aliases.json:1:15 错误 JSON_FULL_WIDTH 这里用了全角符号 ，');
  expect(failure?.stdout).toContain('raport.json 错误 FILE_UNKNOWN');
  expect(failure?.stdout).toMatch(/检查完成：7 个文件，2 个错误，\d+ 个提醒，\d+ 个提示，用时 \d+\.\d 秒\n$/);
});
