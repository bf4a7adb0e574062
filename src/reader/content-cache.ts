import type { Content } from './content.ts';
import { hasErrors } from './content.ts';
import { readContent } from './read-content.ts';

let loaded: Promise<Content> | null = null;

/** The content of this process, read once. Throws one error when any file has one. */
export function loadContent(): Promise<Content> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Content> {
  const { content, diagnostics } = await readContent({ root: 'content', now: new Date() });
  if (content === null || hasErrors(diagnostics)) throw new Error('content');
  return content;
}
