import type { Stats } from 'node:fs';
import { createReadStream, realpathSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xls': 'application/vnd.ms-excel',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.wasm': 'application/wasm',
};
const UNKNOWN = 'application/octet-stream';
const COMPRESSIBLE = /^text\/|json|xml|svg/;

/** What a folder is served as. */
export interface StaticSite {
  /** The folder, as a full path. */
  readonly dist: string;
  /** The path below which the site lives, with `/` at both ends; `/` by default. */
  readonly base?: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Headers for an answer, by path below `base` (starting with `/`); for example the security headers of a host. */
  readonly headers?: (path: string) => Readonly<Record<string, string>>;
}

export interface RunningSite {
  /** With the base, ending in `/`. */
  readonly url: string;
  close(): Promise<void>;
}

type Answer =
  | { readonly kind: 'file'; readonly file: string; readonly status: 200 | 404; readonly path: string }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'missing' };

const stat = (file: string): Stats | undefined => statSync(file, { throwIfNoEntry: false });

/** The decoded path and the query of a request, or `null` where it is no address. */
function parseAddress(url: string): { pathname: string; search: string } | null {
  try {
    const { pathname, search } = new URL(url, 'http://localhost');
    return { pathname: decodeURIComponent(pathname), search };
  } catch {
    return null;
  }
}

/** The file that a path below the base stands for, as a plain static host would find it. */
function answer(root: string, base: string, pathname: string, search: string): Answer {
  if (`${pathname}/` === base) return { kind: 'redirect', to: encodeURI(base) + search };
  const path = `/${pathname.slice(base.length)}`;
  const missing: Answer = stat(join(root, '404.html'))?.isFile()
    ? { kind: 'file', file: join(root, '404.html'), status: 404, path: '/404.html' }
    : { kind: 'missing' };
  if (!pathname.startsWith(base) || /[\0\\]/.test(path)) return missing;
  const wanted = join(root, path);
  const found = stat(wanted);
  if (found?.isDirectory() && !path.endsWith('/'))
    return { kind: 'redirect', to: `${encodeURI(pathname)}/${search}` };
  const file = found?.isDirectory() ? join(wanted, 'index.html') : wanted;
  if (!stat(file)?.isFile() || (found?.isFile() && path.endsWith('/'))) return missing;
  // Not through a link to what lies outside.
  if (!realpathSync(file).startsWith(root + sep)) return missing;
  return { kind: 'file', file, status: 200, path };
}

/**
 * Serves a built site on this machine only, and strictly: paths are case-sensitive, a folder needs its slash, nothing
 * outside the folder can be reached, what is missing is answered with the site's own 404 page.
 */
export async function serveFolder({ dist, base = '/', port = 0, headers }: StaticSite): Promise<RunningSite> {
  const root = realpathSync(dist);

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const address = parseAddress(request.url ?? '/');
    if (address === null) {
      response.writeHead(400, { 'Content-Type': TYPES['.txt'] }).end('400\n');
      return;
    }
    const found = answer(root, base, address.pathname, address.search);
    if (found.kind === 'redirect') {
      response.writeHead(301, { Location: found.to }).end();
      return;
    }
    if (found.kind === 'missing') {
      response.writeHead(404, { 'Content-Type': TYPES['.txt'] }).end('404\n');
      return;
    }
    const name = extname(found.file).toLowerCase();
    const type = name === '' ? TYPES['.txt'] : (TYPES[name] ?? UNKNOWN);
    const gzip = COMPRESSIBLE.test(type ?? '') && /\bgzip\b/.test(String(request.headers['accept-encoding']));
    response.writeHead(found.status, {
      'Content-Type': type,
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
      Vary: 'Accept-Encoding',
      ...(gzip ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': stat(found.file)?.size ?? 0 }),
      ...headers?.(found.path),
    });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    const source = createReadStream(found.file);
    await (gzip ? pipeline(source, createGzip(), response) : pipeline(source, response));
  }

  const server = createServer((request, response) => {
    // The reader left in the middle, or the file did.
    respond(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}${base}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
