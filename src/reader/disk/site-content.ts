import type { RenderOptions } from '../../narrative/html.ts';
import { REFUSED_TEXT } from '../../text/problems/content.ts';
import type { Content } from '../content.ts';
import { hasErrors } from '../content.ts';
import type { KeptReadings } from '../kept-readings.ts';
import { oneLine } from '../one-line.ts';
import type { Environment } from './environment.ts';
import { readContent } from './read-content.ts';

/** How many findings the error shows; `check` shows all of them. */
const SHOWN = 5;

/** How pages print a narrative: below a heading of their own, and with the base in links from the root of the site. */
export function siteRendering(base: string): RenderOptions {
  return { hrefOf: (url) => (url.startsWith('/') ? `${base}${url.slice(1)}` : url), headingShift: 1 };
}

/**
 * Content that a site may be made of, read from the folder that the environment names.
 * @throws Error that names the first findings, when any file has an error
 */
export async function readSiteContent(environment: Environment, kept?: KeptReadings): Promise<Content> {
  const { content: root, now, base } = environment;
  const reading = await readContent({ root, now, render: siteRendering(base), ...(kept && { kept }) });
  const diagnostics = [...environment.diagnostics, ...reading.diagnostics];
  if (reading.content !== null && !hasErrors(diagnostics)) return reading.content;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  throw new Error(REFUSED_TEXT(errors.length, errors.slice(0, SHOWN).map(oneLine)));
}
