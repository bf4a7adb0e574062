import { createHash } from 'node:crypto';
import { strToU8, Zip, ZipDeflate } from 'fflate';

/**
 * The first day of the calendar of ZIP, which knows no time zone and takes the local one. Any fixed day makes the same
 * files the same bytes.
 */
export const zipEpoch = () => new Date(1980, 0, 1);

/** A line of `SHA256SUMS`, as `sha256sum` writes and checks them. */
export function sumLine(name: string, bytes: Uint8Array): string {
  return `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
}

/**
 * Files as one archive, with their `SHA256SUMS` at its end. They are packed one after another as they come, so that a
 * year of thousands of reports is never held unpacked. The same files in the same order give the same bytes.
 */
export function packed(files: Iterable<readonly [name: string, bytes: Uint8Array]>): Uint8Array {
  const parts: Uint8Array[] = [];
  const archive = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  const add = (name: string, bytes: Uint8Array): void => {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = zipEpoch();
    archive.add(entry);
    entry.push(bytes, true);
  };
  let sums = '';
  for (const [name, bytes] of files) {
    add(name, bytes);
    sums += sumLine(name, bytes);
  }
  add('SHA256SUMS', strToU8(sums));
  archive.end();
  return Buffer.concat(parts);
}
