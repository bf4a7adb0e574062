import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { PAGE_KINDS } from '../support/page-kinds.ts';
import { expect, siteUrl, test } from '../support/pages.ts';
import { noteShifts, shiftsOf } from '../support/shifts.ts';

// Far from a host, on a slow phone, a page comes in pieces, and what is there is painted.

/** Bytes, pieces and milliseconds: the first screens come piece by piece, the rest at once. */
const [PIECE, PIECES, PAUSE] = [700, 11, 30] as const;

/** What a page may move in all: a table or a row of counts that finds its columns. 0.1 is what Google calls good. */
const MOST = 0.05;

/** Sends the body of each page of the site in pieces. */
const inPieces: RequestListener = async (request, response) => {
  const answer = await fetch(new URL((request.url ?? '/').slice(1), siteUrl()));
  const bytes = Buffer.from(await answer.arrayBuffer());
  const type = answer.headers.get('content-type') ?? '';
  response.writeHead(answer.status, { 'Content-Type': type });
  let sent = type.startsWith('text/html') ? bytes.indexOf('<body') : bytes.length;
  response.write(bytes.subarray(0, sent));
  for (let piece = 0; piece < PIECES && sent < bytes.length; piece++) {
    await wait(PAUSE);
    const next = bytes.indexOf('<', sent + PIECE);
    if (next === -1) break;
    response.write(bytes.subarray(sent, next));
    sent = next;
  }
  response.end(bytes.subarray(sent));
};

let server: Server;
let url: string;
test.beforeAll(async () => {
  server = createServer(inPieces);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('what is there stays where it is while a page of any kind arrives in pieces', async ({ context }) => {
  await noteShifts(context);
  const moved: string[] = [];
  let looked = 0;
  const queue = Object.entries(PAGE_KINDS).values();
  const look = async (): Promise<void> => {
    const page = await context.newPage();
    for (const [kind, path] of queue) {
      await page.goto(url + path, { waitUntil: 'networkidle' });
      const shifts = await shiftsOf(page);
      looked++;
      if (shifts.reduce((sum, { value }) => sum + value, 0) > MOST)
        moved.push(...shifts.map(({ value, parts }) => `${kind}: ${value.toFixed(4)} ${parts}`));
    }
    await page.close();
  };
  // Most of the time each of them waits.
  await Promise.all(Array.from({ length: 8 }, look));
  expect(moved).toEqual([]);
  expect(looked).toBe(Object.keys(PAGE_KINDS).length);
});

test('a list that was asked for by its address is empty until the answer comes, and shown where none comes', async ({
  page,
  watch,
}) => {
  watch.allow(/Failed to load resource/);
  await page.route(/\/_astro\/FilteredRows\./, (route) => route.abort());
  await page.goto(`${url}${PAGE_KINDS.filtered}`);
  const rows = page.locator('[data-rows]');
  await expect(rows).toBeHidden();
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  await expect(rows).toBeVisible();
});
