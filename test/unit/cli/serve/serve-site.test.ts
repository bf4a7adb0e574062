import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../../../src/cli/serve/serve-site.ts';

describe('a port that is taken', () => {
  let root: string;
  let preview: ChildProcess;
  let other: Server;
  let ours: number;
  let theirs: number;
  const dist = (name: string) => join(root, name);

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'mingji-serve-'));
    for (const name of ['one', 'two']) {
      mkdirSync(dist(name));
      writeFileSync(join(dist(name), 'index.html'), '<!doctype html><title>同样的首页</title>');
    }
    preview = spawn(process.execPath, ['src/cli/preview.ts', '--port', '0'], {
      env: { ...process.env, MINGJI_DIST: dist('one'), MINGJI_BASE: '/' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    ours = await new Promise<number>((resolve, reject) => {
      let said = '';
      preview.stdout?.on('data', (text: Buffer) => {
        said += text.toString();
        const port = /网站已就绪：http:\/\/localhost:(\d+)\//u.exec(said)?.[1];
        if (port) resolve(Number(port));
      });
      preview.once('exit', () => reject(new Error(said)));
    });
    other = createServer((_, response) => response.end('other'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    theirs = (other.address() as AddressInfo).port;
  });
  afterAll(() => {
    preview.kill();
    other.close();
    other.closeAllConnections();
    rmSync(root, { recursive: true, force: true });
  });

  async function serve(name: string, port: number, base = '/') {
    const printed = { out: '', err: '' };
    const failed = await serveSite({ dist: dist(name), base }, port, {
      line: (text) => {
        printed.out += text;
      },
      error: (text) => {
        printed.err += text;
      },
    });
    return { failed, ...printed };
  }

  test('by a preview of the same folder is no failure: the site is shown there', async () => {
    const { failed, out, err } = await serve('one', ours);
    expect({ failed, err }).toEqual({ failed: null, err: '' });
    expect(out).toContain(`http://localhost:${ours}/`);
    expect(out).toContain('Ctrl+C');
  });

  test.each([
    ['a preview of another folder', 'two', () => ours, '/'],
    ['a preview below another path', 'one', () => ours, '/below/'],
    ['another program', 'one', () => theirs, '/'],
  ])('by %s is one, with the likely cause', async (_name, folder, port, base) => {
    const { failed, out, err } = await serve(folder, port(), base);
    expect({ failed, out }).toEqual({ failed: 1, out: '' });
    expect(err).toContain(`端口 ${port()} 已被占用`);
    expect(err).toContain('还没有关的预览');
    expect(err).toContain(`--port ${port() + 1}`);
  });
});
