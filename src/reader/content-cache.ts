import type { RenderOptions } from '../narrative/html.ts';
import { REFUSED_TEXT } from '../text/content-problems.ts';
import type { Content } from './content.ts';
import { hasErrors } from './content.ts';
import type { Environment } from './environment.ts';
import { readEnvironment } from './environment.ts';
import { oneLine } from './one-line.ts';
import { readContent } from './read-content.ts';

/** How many findings the error shows; `check` shows all of them. */
const SHOWN = 5;

/**
 * The bundled pages and the build around them are two copies of this module in one process. What they share hangs
 * on the process, so that thousands of reports are read and kept once and not twice.
 */
const SHARED = Symbol.for('mingji.content');
const shared = globalThis as typeof globalThis & { [SHARED]?: Promise<Content> };

/**
 * The content of this process, read once from the folder that the environment names.
 * @throws Error that names the first findings, when any file has an error
 */
export function loadContent(): Promise<Content> {
  shared[SHARED] ??= load(readEnvironment(process.env));
  return shared[SHARED];
}

/** Hands over content that was read for a check, so that the build after it need not read it again. */
export function offerContent(content: Content): void {
  shared[SHARED] = Promise.resolve(content);
}

/** Lets the next {@link loadContent} read the disk again, for a server that outlives an edit. */
export function forgetContent(): void {
  delete shared[SHARED];
}

/** How pages print a narrative: below a heading of their own, and with the base in links from the root of the site. */
export function siteRendering(base: string): RenderOptions {
  return { hrefOf: (url) => (url.startsWith('/') ? `${base}${url.slice(1)}` : url), headingShift: 1 };
}

async function load(environment: Environment): Promise<Content> {
  const { content: root, now, base } = environment;
  const reading = await readContent({ root, now, render: siteRendering(base) });
  const diagnostics = [...environment.diagnostics, ...reading.diagnostics];
  if (reading.content !== null && !hasErrors(diagnostics)) return reading.content;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  throw new Error(REFUSED_TEXT(errors.length, errors.slice(0, SHOWN).map(oneLine)));
}
