import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServerEvaluator } from './evaluator.ts';
import { withServer } from './page.ts';

/** A search server behind a proxy that lets `_search` of one index through, from pages of any other host. */
export interface RunningServer {
  /** Address of `_search`. */
  readonly url: string;
  /** Bodies of the requests that were answered. */
  readonly asked: readonly string[];
  /** What is answered instead from now on, or `null`. */
  instead: { readonly status: number; readonly text: string } | null;
  /** Holds the reports of another day. */
  otherEdition: boolean;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

const PATH = '/mingji/_search';
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'POST, OPTIONS',
  'Access-Control-Allow-Headers': 'Content-Type',
};

/** Serves what an evaluator answers on a free port of this machine. */
export async function serveSearch(evaluator: ServerEvaluator): Promise<RunningServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      if (request.url !== PATH || !['POST', 'OPTIONS'].includes(request.method ?? '')) {
        response.writeHead(403).end();
      } else if (request.method === 'OPTIONS') {
        response.writeHead(204, CORS).end();
      } else if (running.instead !== null) {
        response.writeHead(running.instead.status, CORS).end(running.instead.text);
      } else {
        const body = await bodyOf(request);
        asked.push(body);
        const right = JSON.stringify(evaluator.search(JSON.parse(body)));
        const answer = running.otherEdition ? right.replace(/(?<="edition":\{"doc_count":)\d+/, '0') : right;
        response.writeHead(200, { ...CORS, 'Content-Type': 'application/json' }).end(answer);
      }
    })().catch((error: unknown) => response.writeHead(400, CORS).end(String(error)));
  });
  const running: RunningServer = {
    url: `${await listening(server)}${PATH}`,
    asked,
    instead: null,
    otherEdition: false,
    close: () => closed(server),
  };
  return running;
}

/** @returns the address, without a slash at its end */
async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function closed(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve();
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** A site with the search page that it has with a search server; all other files as they are served elsewhere. */
export async function serveSiteWith(
  search: string,
  siteUrl: string,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    void (async () => {
      const path = request.url ?? '/';
      const answer = await fetch(new URL(path, siteUrl));
      const bytes = Buffer.from(await answer.arrayBuffer());
      const isPage = path.startsWith('/search/') && answer.ok;
      response
        .writeHead(answer.status, { 'Content-Type': answer.headers.get('Content-Type') ?? '' })
        .end(isPage ? withServer(bytes.toString('utf8'), search) : bytes);
    })().catch(() => response.writeHead(502).end());
  });
  return { url: await listening(server), close: () => closed(server) };
}
