import { ENTRY_FILE, TEXT_FOLDER } from '../files/manifest.ts';

/** Fetches one file of the index by its path below the index base. */
export type FetchFile = (path: string) => Promise<Uint8Array>;

export class SearchLoadError extends Error {
  override readonly name = 'SearchLoadError';
}

/** Over HTTP, from the folder at `base` (with its final slash). */
export function httpFetcher(base: string): FetchFile {
  return async (path) => {
    // The entry and the texts keep their names; asking again whether they changed costs an empty answer.
    const keepsName = path === ENTRY_FILE || path.startsWith(TEXT_FOLDER);
    const response = await fetch(base + path, keepsName ? { cache: 'no-cache' } : {});
    if (!response.ok) throw new SearchLoadError(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  // A server may have unpacked the file on the way.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Loads the files of one index, each once; a failed file may be asked for again. */
export class IndexLoader {
  private readonly fetchFile: FetchFile;
  private readonly pending = new Map<string, Promise<Uint8Array>>();

  constructor(fetchFile: FetchFile) {
    this.fetchFile = fetchFile;
  }

  bytes(path: string): Promise<Uint8Array> {
    const known = this.pending.get(path);
    if (known !== undefined) return known;
    const loading = this.fetchFile(path).then(gunzip);
    this.pending.set(path, loading);
    loading.catch(() => this.pending.delete(path));
    return loading;
  }

  /** Whether a file is here already, or on its way. */
  has(path: string): boolean {
    return this.pending.has(path);
  }

  /** Lets go of what was loaded: who walks through all files holds none of them. */
  forget(): void {
    this.pending.clear();
  }

  async text(path: string): Promise<string> {
    return new TextDecoder().decode(await this.bytes(path));
  }

  /** The files are written by the same release as this script; the manifest's format number guards that. */
  async json<T>(path: string): Promise<T> {
    return JSON.parse(await this.text(path)) as T;
  }
}
