import { hash } from 'node:crypto';
import { crc32, deflateRaw, deflateRawSync } from 'node:zlib';
import type { ZipInputFile } from 'fflate';
import { strToU8, Zip } from 'fflate';
import { archiveEnd, END_LENGTH } from './zip-end.ts';
import type { ZipMember } from './zip-members.ts';

/**
 * The first day of the calendar of ZIP, which knows no time zone and takes the local one. Any fixed day makes the same
 * files the same bytes.
 */
export const zipEpoch = () => new Date(1980, 0, 1);

/** A line of `SHA256SUMS`, as `sha256sum` writes and checks them. */
export function sumLine(name: string, bytes: Uint8Array): string {
  return `${hash('sha256', bytes)}  ${name}\n`;
}

type File = readonly [name: string, bytes: Uint8Array];
/** A file that lies packed in another archive, with its checksum. */
export interface SummedMember extends ZipMember {
  readonly sha256: string;
}

/** A file packed for an archive. */
export function packedMember(bytes: Uint8Array): SummedMember {
  return { ...factsOf(bytes), deflated: deflateRawSync(bytes), sha256: hash('sha256', bytes) };
}

/** A file to be packed, or one that is. */
export type ZipSource = readonly [name: string, content: Uint8Array | SummedMember];

/** Its place among the files of an archive; packed by zlib in a fifth of the time that JavaScript takes. */
class Entry implements ZipInputFile {
  readonly compression = 8;
  readonly mtime = zipEpoch();
  readonly filename: string;
  readonly size: number;
  readonly crc: number;
  ondata?: NonNullable<ZipInputFile['ondata']>;

  constructor(filename: string, { size, crc }: Pick<ZipMember, 'size' | 'crc'>) {
    this.filename = filename;
    this.size = size;
    this.crc = crc;
  }

  /** To be called when the archive listens. */
  fill(deflated: ZipMember['deflated']): void {
    this.ondata?.(null, deflated, true);
  }
}

/** An archive of files in the order in which their places are taken, whichever is filled first. */
class ZipFile {
  readonly #parts: Uint8Array[] = [];
  #files = 0;
  readonly #archive = new Zip((error, part) => {
    if (error) throw error;
    this.#parts.push(part);
  });

  place(name: string, facts: Pick<ZipMember, 'size' | 'crc'>): Entry {
    const entry = new Entry(name, facts);
    this.#archive.add(entry);
    this.#files += 1;
    return entry;
  }

  finish(): Uint8Array {
    this.#archive.end();
    const whole = Buffer.concat(this.#parts);
    const at = whole.length - END_LENGTH;
    const end = archiveEnd(whole.subarray(at), at, this.#files);
    return end.length === END_LENGTH ? whole : Buffer.concat([whole.subarray(0, at), end]);
  }
}

const factsOf = (bytes: Uint8Array) => ({ size: bytes.length, crc: crc32(bytes) });

/**
 * Files as one archive. They are packed one after another as they come. The same files in the same order give the same
 * bytes, here and {@link zippedAside}.
 */
export function zipped(files: Iterable<File>): Uint8Array {
  const zip = new ZipFile();
  for (const [name, bytes] of files) zip.place(name, factsOf(bytes)).fill(deflateRawSync(bytes));
  return zip.finish();
}

/** Bytes that wait to be packed; a year of thousands of reports is never held unpacked. */
const MOST_WAITING = 48_000_000;

/** Files as one archive, packed by other threads while the next files are made. What is packed already is taken as it is. */
export async function zippedAside(files: Iterable<ZipSource>): Promise<Uint8Array> {
  const zip = new ZipFile();
  let waiting: Promise<void>[] = [];
  let bytes = 0;
  for (const [name, content] of files) {
    if (!(content instanceof Uint8Array)) {
      zip.place(name, content).fill(content.deflated);
      continue;
    }
    const entry = zip.place(name, factsOf(content));
    waiting.push(deflated(content).then((packed) => entry.fill(packed)));
    bytes += content.length;
    if (bytes < MOST_WAITING) continue;
    await Promise.all(waiting);
    waiting = [];
    bytes = 0;
  }
  await Promise.all(waiting);
  return zip.finish();
}

/** Room for what is packed, in one piece: each further one would wait for this thread to be idle. */
const PIECE = 65_536;

function deflated(bytes: Uint8Array): Promise<ZipMember['deflated']> {
  const chunkSize = Math.max(PIECE, Math.ceil(bytes.length / 4));
  return new Promise((resolve, reject) => {
    deflateRaw(bytes, { chunkSize }, (error, packed) => {
      // Copied: the piece has room for four times as much.
      if (error === null) resolve(Uint8Array.from(packed));
      else reject(error);
    });
  });
}

/** {@link zippedAside} with the `SHA256SUMS` of the files at the end. */
export function packed(files: Iterable<ZipSource>): Promise<Uint8Array> {
  return zippedAside(
    (function* withSums(): Generator<ZipSource> {
      let sums = '';
      for (const file of files) {
        yield file;
        const [name, content] = file;
        sums += content instanceof Uint8Array ? sumLine(name, content) : `${content.sha256}  ${name}\n`;
      }
      yield ['SHA256SUMS', strToU8(sums)];
    })(),
  );
}
