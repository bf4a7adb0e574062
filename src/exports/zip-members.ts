/** A file as it lies in an archive. */
export interface ZipMember {
  /** Bytes of the file. */
  readonly size: number;
  readonly crc: number;
  /** The file as deflate has packed it. */
  readonly deflated: Uint8Array<ArrayBuffer>;
}

const END = { mark: 0x06054b50, length: 22, count: 10, directory: 16 } as const;
const RECORD = {
  mark: 0x02014b50,
  length: 46,
  crc: 16,
  packed: 20,
  size: 24,
  name: 28,
  extra: 30,
  note: 32,
  at: 42,
};
const LOCAL = { length: 30, name: 26, extra: 28 } as const;

/**
 * The files of an archive that {@link zipped} has made, as they lie there.
 * @throws Error where it is another kind of archive, or not whole
 */
export function zipMembers(archive: Buffer<ArrayBuffer>): ReadonlyMap<string, ZipMember> {
  const end = archive.length - END.length;
  if (end < 0 || archive.readUInt32LE(end) !== END.mark) throw new Error('This is no archive of ours');
  const members = new Map<string, ZipMember>();
  let at = archive.readUInt32LE(end + END.directory);
  for (let left = archive.readUInt16LE(end + END.count); left > 0; left -= 1) {
    const u16 = (field: number) => archive.readUInt16LE(at + field);
    const u32 = (field: number) => archive.readUInt32LE(at + field);
    if (u32(0) !== RECORD.mark) throw new Error('This is no archive of ours');
    const named = at + RECORD.length + u16(RECORD.name);
    const local = u32(RECORD.at);
    const from =
      local +
      LOCAL.length +
      archive.readUInt16LE(local + LOCAL.name) +
      archive.readUInt16LE(local + LOCAL.extra);
    members.set(archive.toString('utf8', at + RECORD.length, named), {
      size: u32(RECORD.size),
      crc: u32(RECORD.crc),
      deflated: archive.subarray(from, from + u32(RECORD.packed)),
    });
    at = named + u16(RECORD.extra) + u16(RECORD.note);
  }
  return members;
}
