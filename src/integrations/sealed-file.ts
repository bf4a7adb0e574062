import { hash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { appendFile as appendFileAside, writeFile as writeFileAside } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Hexadecimal digits of a seal. */
export const SEAL_LENGTH = 64;

/**
 * What a file of the cache holds, as {@link writeSealed} has left it.
 * @param key of all that it must have been made from
 * @returns `null` where there is none of this key, or none that can be trusted
 */
export function readSealed(file: string, key = ''): Buffer | null {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(SEAL_LENGTH);
    return bytes.toString('latin1', 0, SEAL_LENGTH) === sealOf(body, key) ? body : null;
  } catch {
    return null;
  }
}

/**
 * Writes a file of the cache whole or not at all.
 * @throws what the disk says; a cache that cannot be written is seldom a reason not to build
 */
export function writeSealed(file: string, body: Uint8Array, key = ''): void {
  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.${process.pid}.part`;
  // Of a hundred MB there is no second copy.
  writeFileSync(part, sealOf(body, key), 'latin1');
  appendFileSync(part, body);
  renameSync(part, file);
}

/** The same, while this thread does something else. The bytes must not be changed meanwhile. */
export async function writeSealedAside(file: string, body: Uint8Array): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.${process.pid}.part`;
  await writeFileAside(part, sealOf(body, ''), 'latin1');
  await appendFileAside(part, body);
  renameSync(part, file);
}

/** Of bytes and of all that they must have been made from. */
export const sealOf = (body: Uint8Array, key: string) => hash('sha256', `${key}\n${hash('sha256', body)}`);
