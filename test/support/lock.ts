import { minVersion, satisfies } from 'semver';

/** One package of a lock file, as far as it is looked at here. */
export interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly engines?: { readonly node?: string };
  readonly os?: string | readonly string[];
  readonly cpu?: string | readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** What the project promises to install and run on. */
const PLATFORMS = ['linux', 'darwin', 'win32'];
const PROCESSORS = ['x64', 'arm64'];

const includes = (names: string | readonly string[] | undefined, promised: readonly string[]): boolean =>
  names === undefined || [names].flat().some((name) => promised.includes(name));

/** Where npm would find `name` from the package at `path`: in its own folder, then outwards. */
function locate(lock: Lockfile, path: string, name: string): LockedPackage | undefined {
  const steps = path.split(/(?:^|\/)node_modules\//).filter((step) => step !== '');
  for (let depth = steps.length; depth >= 0; depth -= 1) {
    const folder = steps.slice(0, depth).flatMap((step) => ['node_modules', step]);
    const found = lock.packages[[...folder, 'node_modules', name].join('/')];
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * What keeps `npm ci` from giving every platform the same packages; one line each, empty if all is well.
 *
 * npm writes a lock with holes when a platform package of a release is missing from the registry, and passes in
 * silence over an optional package that its own Node is too old for. Both are found out on someone else's machine.
 *
 * @param lock the parsed package-lock.json, version 3
 * @param nodes versions that may run npm: the oldest that package.json admits, and the pinned one
 */
export function lockProblems(lock: Lockfile, nodes: readonly string[]): string[] {
  const problems: string[] = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const found = locate(lock, path, name);
      const holder = path === '' ? 'package.json' : path;
      if (found?.version === undefined) problems.push(`${holder}: ${name}@${range} is not in the lock`);
      else if (!satisfies(found.version, range)) {
        problems.push(`${holder}: ${name}@${range} is locked as ${found.version}`);
      }
    }
    if (path === '' || entry.link) continue;
    if (entry.version === undefined) problems.push(`${path}: no version`);
    if (entry.integrity === undefined) problems.push(`${path}: no integrity`);
    if (entry.resolved !== undefined) problems.push(`${path}: names the host it came from`);
    if (!entry.optional || !includes(entry.os, PLATFORMS) || !includes(entry.cpu, PROCESSORS)) continue;
    for (const node of nodes) {
      const engine = entry.engines?.node;
      if (engine !== undefined && !satisfies(node, engine)) {
        problems.push(`${path}: optional and needs Node ${engine}, so npm on Node ${node} leaves it out`);
      }
    }
  }
  return problems;
}

/** The oldest version that satisfies an `engines` range. */
export function oldest(range: string): string {
  const version = minVersion(range);
  if (version === null) throw new Error(`no version satisfies ${range}`);
  return version.version;
}
