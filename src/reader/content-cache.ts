import { REFUSED_TEXT } from '../text/content-problems.ts';
import type { Content } from './content.ts';
import { hasErrors } from './content.ts';
import type { Environment } from './environment.ts';
import { readEnvironment } from './environment.ts';
import { oneLine } from './one-line.ts';
import { readContent } from './read-content.ts';

/** How many findings the error shows; `check` shows all of them. */
const SHOWN = 5;

let loaded: Promise<Content> | null = null;

/**
 * The content of this process, read once from the folder that the environment names.
 * @throws Error that names the first findings, when any file has an error
 */
export function loadContent(): Promise<Content> {
  loaded ??= load(readEnvironment(process.env));
  return loaded;
}

/** Lets the next {@link loadContent} read the disk again, for a server that outlives an edit. */
export function forgetContent(): void {
  loaded = null;
}

async function load(environment: Environment): Promise<Content> {
  const { content: root, now, base } = environment;
  const hrefOf = (url: string) => (url.startsWith('/') ? `${base}${url.slice(1)}` : url);
  const reading = await readContent({ root, now, render: { hrefOf } });
  const diagnostics = [...environment.diagnostics, ...reading.diagnostics];
  if (reading.content !== null && !hasErrors(diagnostics)) return reading.content;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  throw new Error(REFUSED_TEXT(errors.length, errors.slice(0, SHOWN).map(oneLine)));
}
