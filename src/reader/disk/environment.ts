import { resolve, sep } from 'node:path';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { readAddress } from '../../model/web-address.ts';
import { ENVIRONMENT_PROBLEMS } from '../../text/problems/environment.ts';
import type { ArgsOf } from '../say.ts';
import { say } from '../say.ts';

/** Where content lies, where the site goes and what time it is, from the `MINGJI_…` variables. */
export interface Environment {
  /** `MINGJI_CONTENT`, absolute; default `content`. */
  readonly content: string;
  /** `MINGJI_DIST`, absolute; default `dist`. */
  readonly dist: string;
  /** `MINGJI_CACHE`, absolute; default `.cache`. */
  readonly cache: string;
  /** `MINGJI_SITE`, protocol and host; default `http://localhost:4321`. */
  readonly site: URL;
  /** `MINGJI_BASE`, with a slash at both ends; default `/`. */
  readonly base: string;
  /** `MINGJI_NOW`: decides what is embargoed and is printed as the time of the build; default the clock. */
  readonly now: Date;
  /** What cannot be used as it is; the default stands in its place. */
  readonly diagnostics: readonly Diagnostic[];
}

type Variables = Readonly<Record<string, string | undefined>>;

const DEFAULT_SITE = 'http://localhost:4321';
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;
/** Segments that need no escaping anywhere: in an address, on disk, in a style sheet. */
const BASE = /^\/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\/)*$/;

/**
 * Reads the variables of the public contract. An empty variable counts as not set.
 * @param cwd what relative folders are relative to
 * @param clock the current time, used where `MINGJI_NOW` is not set
 */
export function readEnvironment(
  env: Variables,
  cwd: string = process.cwd(),
  clock: Date = new Date(),
): Environment {
  const diagnostics: Diagnostic[] = [];
  const complain = <K extends keyof typeof ENVIRONMENT_PROBLEMS>(
    variable: string,
    id: K,
    args: ArgsOf<(typeof ENVIRONMENT_PROBLEMS)[K]>,
  ) => {
    diagnostics.push(say(ENVIRONMENT_PROBLEMS, id, args, { file: variable, position: null }));
  };
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;

  const folders = {
    MINGJI_CONTENT: resolve(cwd, text('MINGJI_CONTENT') ?? 'content'),
    MINGJI_DIST: resolve(cwd, text('MINGJI_DIST') ?? 'dist'),
    MINGJI_CACHE: resolve(cwd, text('MINGJI_CACHE') ?? '.cache'),
  };
  const entries = Object.entries(folders);
  for (const [index, [first, path]] of entries.entries()) {
    for (const [second, other] of entries.slice(index + 1)) {
      if (contains(path, other) || contains(other, path)) complain(second, 'ENV_OVERLAP', { first, second });
    }
  }

  const siteText = text('MINGJI_SITE');
  const site = parseSite(siteText ?? DEFAULT_SITE);
  if (!site) complain('MINGJI_SITE', 'ENV_SITE', { value: siteText ?? '' });

  const baseText = text('MINGJI_BASE');
  const base = normaliseBase(baseText ?? '/');
  if (base === null) complain('MINGJI_BASE', 'ENV_BASE', { value: baseText ?? '' });

  const nowText = text('MINGJI_NOW');
  const now = nowText === undefined ? clock : parseInstant(nowText);
  if (!now) complain('MINGJI_NOW', 'ENV_NOW', { value: nowText ?? '' });

  return {
    content: folders.MINGJI_CONTENT,
    dist: folders.MINGJI_DIST,
    cache: folders.MINGJI_CACHE,
    site: site ?? new URL(DEFAULT_SITE),
    base: base ?? '/',
    now: now ?? clock,
    diagnostics,
  };
}

function contains(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

function parseSite(text: string): URL | null {
  const url = readAddress(text);
  if (url === null) return null;
  const plain = url.href === `${url.origin}/` && !/[?#]/.test(text);
  return plain && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}

/** Two slashes in a row begin a host: what the path of a link would be is then the name of somebody else's site. */
function normaliseBase(text: string): string | null {
  if (text.includes('//')) return null;
  const base = `/${text}/`.replace(/\/+/g, '/');
  return BASE.test(base) ? base : null;
}

function parseInstant(text: string): Date | null {
  if (!INSTANT.test(text)) return null;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
