import { createHash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import { strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { archiveEnd } from '../../../src/exports/zip-end.ts';
import { zippedAside } from '../../../src/exports/zip-file.ts';

const TEXT = strToU8('同一个文件');
const PACKED = {
  size: TEXT.length,
  crc: crc32(TEXT),
  deflated: Uint8Array.from(deflateRawSync(TEXT)),
  sha256: createHash('sha256').update(TEXT).digest('hex'),
};

const END = Buffer.alloc(22);

test('more files than an archive could once name are all found', async () => {
  const count = 65_535;
  const files = Array.from({ length: count }, (_, at) => [`${at}.txt`, PACKED] as const);
  const names: string[] = [];
  const read = unzipSync(await zippedAside(files), {
    filter: ({ name }) => names.push(name) === count,
  });
  expect(names).toEqual(files.map(([name]) => name));
  expect(read[`${count - 1}.txt`]).toEqual(TEXT);
});

test('the end of an archive is the common one for as long as this tells all', () => {
  expect(archiveEnd(END, 0, 65_534)).toBe(END);
  expect(archiveEnd(END, 0, 65_535).length).toBeGreaterThan(END.length);
  expect(() => archiveEnd(END, 2 ** 32, 1)).toThrow('more than 4 GB');
});
