import { unzipSync } from 'fflate';

/** Which version of which report a file says that it is. */
export interface NamedReport {
  readonly id: string;
  readonly version: number;
}

/** A file that is larger is no data of one report, and nobody waits for it to be unpacked. */
const LARGEST = 50_000_000;
const LARGEST_JSON = 5_000_000;

/** Reads what the data of a report, alone or in its package, say of themselves; `null` where it is none of these. */
export async function namedReport(file: Blob & { readonly name: string }): Promise<NamedReport | null> {
  if (file.size > LARGEST) return null;
  try {
    if (/\.json$/iu.test(file.name)) return namedIn(await file.text());
    if (/\.zip$/iu.test(file.name)) {
      const inside = unzipSync(new Uint8Array(await file.arrayBuffer()), {
        filter: ({ name, originalSize }) => name === 'report.json' && originalSize <= LARGEST_JSON,
      });
      return namedIn(new TextDecoder().decode(inside['report.json']));
    }
  } catch {
    // A file that is broken says nothing.
  }
  return null;
}

function namedIn(json: string): NamedReport | null {
  const { id, version } = JSON.parse(json) as Partial<Record<string, unknown>>;
  const isNamed = typeof id === 'string' && /^\d{4}\/[\da-z-]+$/u.test(id) && Number.isInteger(version);
  return isNamed ? { id, version: version as number } : null;
}
