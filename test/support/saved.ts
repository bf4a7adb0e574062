import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';

/** The bytes of a file that a page gave to somebody. */
export async function savedBytes(download: Download): Promise<Uint8Array> {
  return readFile(await download.path());
}
