import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { VERIFY_TEXT } from '../text/verify.ts';
import type { Archive } from '../view/archive.ts';
import { disclosedValues } from './site-disclosure.ts';
import { brokenLinks } from './site-links.ts';
import { unsafeMarkup } from './site-markup.ts';

const LISTED = 20;

/**
 * Reads the finished site once more, as readers will get it. Throws where a link is dead, markup is unsafe or a
 * value stands that must not be published.
 */
export async function verifySite(dist: string, { content, deployment }: Archive, now: Date): Promise<void> {
  const files = new Set<string>();
  const pages = new Map<string, string>();
  for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/');
    files.add(path);
    if (path.endsWith('.html')) pages.set(path, await readFile(join(dist, path), 'utf8'));
  }
  const problems = [
    ...brokenLinks(pages, files, deployment.base).map(({ page, target, problem }) =>
      VERIFY_TEXT.link[problem](page, target),
    ),
    ...unsafeMarkup(pages).map(({ page, excerpt }) => VERIFY_TEXT.markup(page, excerpt)),
    ...(await disclosedValues(dist, [...files].sort(), content.allowances, now)).map(({ path, id, masked }) =>
      VERIFY_TEXT.disclosed(path, id, masked),
    ),
  ];
  if (problems.length > 0) {
    throw new Error(VERIFY_TEXT.failed(problems.length, problems.slice(0, LISTED)));
  }
}
