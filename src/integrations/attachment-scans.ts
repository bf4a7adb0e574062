import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packScan, scanKey, unpackScan } from '../disclosure/attachment/kept.ts';
import type { AttachmentScan } from '../disclosure/attachment/scan.ts';
import { scanAttachment } from '../disclosure/attachment/scan.ts';
import type { Attachment, SourcedReport } from '../reader/content.ts';

const SOURCE = fileURLToPath(new URL('../', import.meta.url));
/** Rooms that a scan is made with: the guard, and what it reads. */
export const SCAN_ROOMS = ['disclosure', 'model', 'text'] as const;
const LOCK = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
const FOLDER = 'attachments';

let guardVersion: Promise<string> | null = null;

/**
 * What the guard says of the attachments of some reports, by {@link scanKey}. A file is opened once for its bytes:
 * the answer lies in the cache until the guard or a program that it reads with changes. What cannot be read from the
 * disk is left out, which the guard takes for an error.
 * @param cache the folder for what may be deleted at any time, or `null` to keep nothing
 */
export async function attachmentScans(
  reports: readonly Pick<SourcedReport, 'attachments'>[],
  cache: string | null,
): Promise<ReadonlyMap<string, AttachmentScan>> {
  const scans = new Map<string, AttachmentScan>();
  const files = new Map(
    reports.flatMap(({ attachments }) => attachments.map((one) => [scanKey(one), one] as const)),
  );
  if (files.size === 0) return scans;
  const kept = cache === null ? null : join(cache, FOLDER, await version());
  for (const [key, file] of files) {
    const known = kept === null ? null : await keptScan(kept, key);
    const scan = known ?? (await scanned(file));
    if (scan === null) continue;
    scans.set(key, scan);
    if (kept !== null && known === null) await keep(kept, key, scan);
  }
  return scans;
}

async function scanned({ name, path }: Attachment): Promise<AttachmentScan | null> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch {
    return null;
  }
  return scanAttachment(name, bytes);
}

async function keptScan(folder: string, key: string): Promise<AttachmentScan | null> {
  try {
    return unpackScan(await readFile(join(folder, `${key}.json`), 'utf8'));
  } catch {
    return null;
  }
}

/** A cache that cannot be written is no reason not to check. */
async function keep(folder: string, key: string, scan: AttachmentScan): Promise<void> {
  try {
    if ((await mkdir(folder, { recursive: true })) !== undefined) await forgetOthers(folder);
    const part = join(folder, `${randomUUID()}.part`);
    await writeFile(part, packScan(scan));
    await rename(part, join(folder, `${key}.json`));
  } catch {
    // The file is opened again next time.
  }
}

/** Answers of a guard that is no more. */
async function forgetOthers(folder: string): Promise<void> {
  const all = join(folder, '..');
  for (const name of await readdir(all)) {
    if (join(all, name) !== folder) await rm(join(all, name), { recursive: true, force: true });
  }
}

/** A digest of the source that a scan is made with and of the versions of everything installed. */
function version(): Promise<string> {
  guardVersion ??= (async () => {
    const rooms = await Promise.all(
      SCAN_ROOMS.map((room) => readdir(join(SOURCE, room), { recursive: true, withFileTypes: true })),
    );
    const paths = rooms
      .flat()
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const digest = createHash('sha256');
    for (const path of [...paths.sort(), LOCK]) digest.update(await readFile(path));
    return digest.digest('hex').slice(0, 16);
  })();
  return guardVersion;
}
