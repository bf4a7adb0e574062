import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applyAllowances } from '../../disclosure/allowances.ts';
import { scanPublished } from '../../disclosure/published.ts';
import type { Content } from '../../reader/content.ts';

/** A value in a finished file that must not be published; masked. */
export interface DisclosedValue {
  readonly path: string;
  readonly id: string;
  readonly masked: string;
}

/**
 * Looks through every finished file once more, because pages can put together what was harmless apart. What an
 * allowance admits in one content file is admitted wherever the site prints it.
 */
export async function disclosedValues(
  dist: string,
  paths: Iterable<string>,
  allowances: Content['allowances'],
  now: Date,
): Promise<readonly DisclosedValue[]> {
  const everywhere = allowances.map(({ file: _file, ...allowance }) => allowance);
  const found: DisclosedValue[] = [];
  for (const path of paths) {
    for (const scan of scanPublished([{ path, bytes: await readFile(join(dist, path)) }])) {
      const { remaining } = applyAllowances(scan.hits, everywhere, now);
      for (const { severity, id, masked } of remaining) {
        if (severity === 'error') found.push({ path: scan.path, id, masked });
      }
    }
  }
  return found;
}
