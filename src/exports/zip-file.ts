import { createHash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import type { ZipInputFile } from 'fflate';
import { strToU8, Zip } from 'fflate';

/**
 * The first day of the calendar of ZIP, which knows no time zone and takes the local one. Any fixed day makes the same
 * files the same bytes.
 */
export const zipEpoch = () => new Date(1980, 0, 1);

/** A line of `SHA256SUMS`, as `sha256sum` writes and checks them. */
export function sumLine(name: string, bytes: Uint8Array): string {
  return `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
}

type File = readonly [name: string, bytes: Uint8Array];

const DEFLATED = 8;

/** One file of an archive, packed and summed by zlib: a fifth of the time that a packer written in JavaScript takes. */
class DeflatedFile implements ZipInputFile {
  readonly compression = DEFLATED;
  readonly mtime = zipEpoch();
  readonly filename: string;
  readonly size: number;
  readonly crc: number;
  readonly #bytes: Uint8Array;
  ondata?: NonNullable<ZipInputFile['ondata']>;

  constructor(name: string, bytes: Uint8Array) {
    this.filename = name;
    this.size = bytes.length;
    this.crc = crc32(bytes);
    this.#bytes = bytes;
  }

  /** To be called when the archive listens. */
  pack(): void {
    this.ondata?.(null, deflateRawSync(this.#bytes), true);
  }
}

/**
 * Files as one archive. They are packed one after another as they come, so that a year of thousands of reports is
 * never held unpacked. The same files in the same order give the same bytes.
 */
export function zipped(files: Iterable<File>): Uint8Array {
  const parts: Uint8Array[] = [];
  const archive = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const [name, bytes] of files) {
    const entry = new DeflatedFile(name, bytes);
    archive.add(entry);
    entry.pack();
  }
  archive.end();
  return Buffer.concat(parts);
}

/** {@link zipped} with the `SHA256SUMS` of the files at the end. */
export function packed(files: Iterable<File>): Uint8Array {
  return zipped(
    (function* withSums(): Generator<File> {
      let sums = '';
      for (const [name, bytes] of files) {
        yield [name, bytes];
        sums += sumLine(name, bytes);
      }
      yield ['SHA256SUMS', strToU8(sums)];
    })(),
  );
}
