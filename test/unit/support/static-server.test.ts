import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningSite } from '../../../src/cli/serve/static-server.ts';
import { serveFolder } from '../../../src/cli/serve/static-server.ts';

const FILES: Record<string, string> = {
  'dist/index.html': '<h1>首页</h1>',
  'dist/404.html': '<h1>没有这一页</h1>',
  'dist/years/2024/index.html': '<h1>2024年度</h1>',
  'dist/reports/绩效/index.html': '<h1>绩效</h1>',
  'dist/data/reports.csv': '\uFEFFid,title\r\n',
  'dist/SHA256SUMS': 'abc  index.html\n',
  'dist/package.zip': 'PK',
  'secret.txt': 'outside',
};

let folder: string;
let site: RunningSite;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-static-'));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'dist', 'link.txt'));
  const headers = (path: string): Record<string, string> => ({ 'X-Path': encodeURI(path) });
  site = await serveFolder({ dist: join(folder, 'dist'), base: '/jixiao/', headers });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Reply {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

/** Asks for exactly this path: `fetch` would tidy it first. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Reply> {
  const { hostname, port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}

test.each([
  ['/jixiao/', 200, 'text/html; charset=utf-8', '<h1>首页</h1>'],
  ['/jixiao/years/2024/?q=1', 200, 'text/html; charset=utf-8', '<h1>2024年度</h1>'],
  ['/jixiao/reports/%E7%BB%A9%E6%95%88/', 200, 'text/html; charset=utf-8', '<h1>绩效</h1>'],
  ['/jixiao/data/reports.csv', 200, 'text/csv; charset=utf-8', '\uFEFFid,title\r\n'],
  ['/jixiao/SHA256SUMS', 200, 'text/plain; charset=utf-8', 'abc  index.html\n'],
  ['/jixiao/package.zip', 200, 'application/zip', 'PK'],
  ['/jixiao/nothing/', 404, 'text/html; charset=utf-8', '<h1>没有这一页</h1>'],
  ['/jixiao/SHA256SUMS/', 404, 'text/html; charset=utf-8', '<h1>没有这一页</h1>'],
  ['/elsewhere/', 404, 'text/html; charset=utf-8', '<h1>没有这一页</h1>'],
  ['/jixiao/../../secret.txt', 404, 'text/html; charset=utf-8', '<h1>没有这一页</h1>'],
  ['/jixiao/..%2f..%2fsecret.txt', 404, 'text/html; charset=utf-8', '<h1>没有这一页</h1>'],
  ['/jixiao/link.txt', 404, 'text/html; charset=utf-8', '<h1>没有这一页</h1>'],
  ['/jixiao/%00', 404, 'text/html; charset=utf-8', '<h1>没有这一页</h1>'],
])('%s is answered with %d', async (path, status, type, body) => {
  const reply = await ask(path);
  expect([reply.status, reply.headers['content-type'], reply.body.toString()]).toEqual([status, type, body]);
});

test.each([
  ['/jixiao', '/jixiao/'],
  ['/jixiao/years/2024?q=1', '/jixiao/years/2024/?q=1'],
  ['/jixiao/reports/%E7%BB%A9%E6%95%88', '/jixiao/reports/%E7%BB%A9%E6%95%88/'],
])('%s leads to the address with its slash', async (path, to) => {
  const { status, headers } = await ask(path);
  expect([status, headers['location']]).toEqual([301, to]);
});

test('compresses text, and nothing that is compressed', async () => {
  const text = await ask('/jixiao/', 'GET', { 'accept-encoding': 'gzip, br' });
  expect(text.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(text.body).toString()).toBe('<h1>首页</h1>');
  expect(
    (await ask('/jixiao/package.zip', 'GET', { 'accept-encoding': 'gzip' })).headers['content-encoding'],
  ).toBeUndefined();
});

test('sends the headers of the host', async () => {
  expect((await ask('/jixiao/years/2024/')).headers['x-path']).toBe('/years/2024/');
  expect((await ask('/jixiao/nowhere')).headers['x-path']).toBe('/404.html');
});

test('only reads', async () => {
  expect((await ask('/jixiao/', 'POST')).status).toBe(405);
  const head = await ask('/jixiao/', 'HEAD');
  expect([head.status, head.body.length]).toEqual([200, 0]);
});

test('survives an address that is none', async () => {
  expect((await ask('/jixiao/%E7%')).status).toBe(400);
});
