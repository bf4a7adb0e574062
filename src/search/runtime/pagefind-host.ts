import { CborWriter } from '../files/cbor.ts';
import type { SearchManifest, TierEntry, TierHead } from '../files/manifest.ts';
import type { IndexLoader } from './loader.ts';

/** What is used of Pagefind's browser script (`createInstance` of the pinned release). */
export interface PagefindInstance {
  search(term: string): Promise<{ readonly results: readonly PagefindHit[] } | null>;
  filters(): Promise<unknown>;
}

export interface PagefindHit {
  /** Page number, because the heads made here name pages by their number. */
  readonly id: string;
  /** Positions of the token in the page, ascending. */
  readonly words: readonly number[];
}

export interface PagefindScript {
  createInstance(options: { basePath: string; metaCacheTag: string }): PagefindInstance;
  /** Gzipped WebAssembly in base64, put there by the build. */
  readonly wasm: string;
}

/** Addresses only this module answers. */
const SCHEME = 'mingji-index:/';
const SIGNATURE = 'pagefind_dcd';

type Answer = (file: string) => Promise<Uint8Array>;
const HOSTS = new Map<string, Answer>();
let installed = false;
let nextHost = 0;

/** Marks bytes as already unpacked. */
function signed(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(SIGNATURE.length + bytes.byteLength);
  for (let index = 0; index < SIGNATURE.length; index += 1) out[index] = SIGNATURE.charCodeAt(index);
  out.set(bytes, SIGNATURE.length);
  return out;
}

/** Pagefind asks for its files by `fetch`; those of this scheme come out of packs instead of the network. */
function install(): void {
  if (installed) return;
  installed = true;
  const network = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    if (typeof input !== 'string' || !input.startsWith(SCHEME)) return network(input, init);
    const [host = '', ...rest] = input.slice(SCHEME.length).split('/');
    const answer = HOSTS.get(host);
    if (answer === undefined) return new Response(null, { status: 404 });
    return new Response(Uint8Array.from(await answer(rest.join('/').replace(/\?.*$/, ''))));
  };
}

/** Just below `cut` for every token made of letters and digits. */
function below(cut: string): string {
  return `${cut.slice(0, -1)}${String.fromCharCode(cut.charCodeAt(cut.length - 1) - 1)}~`;
}

/**
 * The head of one part's index as Pagefind reads it: its pages, named by their numbers, and the packs of the tier
 * as its chunks. Every token lies in exactly one pack.
 */
export function writeHead(
  engine: SearchManifest['engine'],
  count: number,
  cuts: readonly string[],
): Uint8Array {
  const out = new CborWriter().array(6).text(engine.version).array(count);
  for (let page = 0; page < count; page += 1) {
    // The number of words only matters for Pagefind's own ranking.
    out.array(engine.pageFields).text(String(page)).uint(1);
    for (let field = 2; field < engine.pageFields; field += 1) out.text('');
  }
  out.array(cuts.length + 1);
  for (let pack = 0; pack <= cuts.length; pack += 1) {
    const to = cuts[pack];
    out
      .array(3)
      .text(cuts[pack - 1] ?? '0')
      .text(to === undefined ? '~' : below(to))
      .text(pack.toString(36));
  }
  return out.array(0).array(0).array(0).bytes();
}

/** All instances share one WebAssembly module; the first must have made it before the next one starts. */
let started: Promise<unknown> = Promise.resolve();
const STARTED = new WeakSet<PagefindScript>();

function start(script: PagefindScript, basePath: string): Promise<PagefindInstance> {
  const create = (): PagefindInstance => script.createInstance({ basePath, metaCacheTag: 'x' });
  if (STARTED.has(script)) return started.then(create);
  STARTED.add(script);
  const first = started.then(async () => {
    const instance = create();
    await instance.filters();
    return instance;
  });
  started = first;
  return first;
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

/**
 * Opens one Pagefind instance per part of a tier. Their files are answered from the packs of the tier, so that many
 * parts cost one request.
 */
export function openParts(
  script: PagefindScript,
  engine: SearchManifest['engine'],
  tier: TierEntry,
  head: TierHead,
  loader: IndexLoader,
): Promise<PagefindInstance[]> {
  install();
  const cuts = head.cuts === '' ? [] : head.cuts.split(' ');
  const instances = head.parts.map(({ count }, index) => {
    const host = String(nextHost++);
    HOSTS.set(host, async (file) => {
      if (file === 'pagefind-entry.json') {
        const languages = { zz: { hash: 'head', wasm: null, page_count: count } };
        return new TextEncoder().encode(
          JSON.stringify({ version: engine.version, languages, include_characters: [] }),
        );
      }
      if (file === 'wasm.unknown.pagefind') return fromBase64(script.wasm);
      if (file === 'pagefind.head.pf_meta') return signed(writeHead(engine, count, cuts));
      const pack = /^index\/(\w+)\.pf_index$/.exec(file)?.[1];
      const chunk = pack === undefined ? undefined : (await loader.parts(`${tier.dir}/${pack}.bin`))[index];
      if (chunk === undefined) throw new RangeError(`No such file in the index: ${file}`);
      return signed(chunk);
    });
    return start(script, `${SCHEME}${host}/`);
  });
  return Promise.all(instances);
}
