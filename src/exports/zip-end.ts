const END = { length: 22, here: 8, all: 10, size: 12, at: 16 } as const;
const LONG_END = { mark: 0x06064b50, length: 56, rest: 44, version: 45 } as const;
const LOCATOR = { mark: 0x07064b50, length: 20 } as const;
/** In a field of the end: the number stands in the long end before it. */
const ELSEWHERE = 0xffff;
const MOST_BYTES = 0xffff_ffff;

/**
 * The end of an archive, as long as it takes to say how many files there are: two bytes say it of less than 65,535, beyond
 * which an end of the longer kind (ZIP64) comes before it.
 * @param end as it is written for few files
 * @param before bytes of the archive that come before the end
 * @throws Error where it is so large that each file would need marks of the longer kind
 */
export function archiveEnd(end: Buffer, before: number, files: number): Buffer {
  if (before > MOST_BYTES) throw new Error(`An archive of ${before} bytes is more than 4 GB`);
  if (files < ELSEWHERE) return end;
  const long = Buffer.alloc(LONG_END.length);
  long.writeUInt32LE(LONG_END.mark, 0);
  long.writeBigUInt64LE(BigInt(LONG_END.rest), 4);
  long.writeUInt16LE(LONG_END.version, 12);
  long.writeUInt16LE(LONG_END.version, 14);
  long.writeBigUInt64LE(BigInt(files), 24);
  long.writeBigUInt64LE(BigInt(files), 32);
  long.writeBigUInt64LE(BigInt(end.readUInt32LE(END.size)), 40);
  long.writeBigUInt64LE(BigInt(end.readUInt32LE(END.at)), 48);
  const locator = Buffer.alloc(LOCATOR.length);
  locator.writeUInt32LE(LOCATOR.mark, 0);
  locator.writeBigUInt64LE(BigInt(before), 8);
  locator.writeUInt32LE(1, 16);
  const short = Buffer.from(end);
  short.writeUInt16LE(ELSEWHERE, END.here);
  short.writeUInt16LE(ELSEWHERE, END.all);
  return Buffer.concat([long, locator, short]);
}

/** Bytes of the end of an archive without a note. */
export const END_LENGTH = END.length;
