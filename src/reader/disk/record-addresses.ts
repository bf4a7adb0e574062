import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chinaDay } from '../../model/date.ts';
import type { Addresses } from '../../model/reference.ts';
import { AddressesSchema } from '../../model/reference.ts';
import type { Content } from '../content.ts';
import { recordAddress, reportAddress, versionAddresses } from '../cross-checks/addresses.ts';
import { formatContent } from '../json/format.ts';
import { isPublic } from '../lifecycle.ts';

/** Where the published addresses are kept, in the content folder. */
export const ADDRESS_FILE = 'addresses.json';

/**
 * Adds the addresses of what was just built to the list of published ones. Only real records: examples are there to be
 * deleted. Nothing is ever taken off the list.
 * @param clock the true time: a report that a build of the future shows is not yet published
 * @returns how many were new; the file is not touched where there are none
 */
export async function recordAddresses(root: string, content: Content, clock: Date): Promise<number> {
  const file = join(root, ADDRESS_FILE);
  const listed = await readListed(file);
  const known = new Set(listed.map(({ address }) => address));
  const since = chinaDay(clock);
  const added = addressesOf(content, clock)
    .filter((address) => !known.has(address))
    .map((address) => ({ address, since }));
  if (added.length === 0) return 0;
  const all = [...listed, ...added].sort((a, b) => (a.address < b.address ? -1 : 1));
  await writeFile(file, formatContent(all, AddressesSchema));
  return added.length;
}

function addressesOf(content: Content, clock: Date): readonly string[] {
  const real = <T extends { readonly id: string; readonly example: boolean }>(records: Iterable<T>) =>
    [...records].flatMap(({ id, example }) => (example ? [] : [id]));
  const shown = content.reports.filter(({ head }) => isPublic(head, clock));
  const reports = shown.map(({ id, head: { example } }) => ({ id, example }));
  const versions = shown.flatMap(({ id, head, earlier, withdrawnVersions }) =>
    head.example
      ? []
      : versionAddresses({ id, versions: [...earlier.map((one) => one.head), ...withdrawnVersions, head] }),
  );
  return [
    ...versions,
    ...real(content.projects.values()).map((id) => recordAddress('projects', id)),
    ...real([...reports, ...content.withdrawn]).map(reportAddress),
    ...real(content.units.values()).map((id) => recordAddress('units', id)),
  ];
}

/** The list as it stands; the check has refused one that is not sound. */
async function readListed(file: string): Promise<Addresses> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return AddressesSchema.parse(JSON.parse(text));
}
