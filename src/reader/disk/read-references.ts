import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../content.ts';
import type { SiteReferences } from '../site-references.ts';

/** Notes to colleagues and to editors' programs; they are nothing that a draft refers to. */
const PRIVATE = ['$schema', 'editorNote'];

/**
 * The records of a content folder that was found sound, as its files hold them, so that they can travel to where
 * there is no disk. Only what the site shows: no hidden examples, no drafts, no allowances.
 * @throws Error where a file that was read a moment ago cannot be read
 */
export function readReferences(root: string, content: Content): SiteReferences {
  const record = (path: string) => readRecord(join(root, path));
  const records = (folder: string, ids: Iterable<string>) =>
    Object.fromEntries([...ids].sort().map((id) => [id, record(`${folder}/${id}.json`)]));
  return {
    site: record('site.json'),
    units: records('units', content.units.keys()),
    projects: records('projects', content.projects.keys()),
    schemes: records('schemes', content.schemes.keys()),
    ...(content.glossary.length > 0 && { glossary: record('glossary.json') }),
    ...(content.aliases.aliases.length > 0 && { aliases: record('aliases.json') }),
    reports: content.reports.map(({ id }) => id),
  };
}

function readRecord(path: string): object {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  if (typeof value !== 'object' || value === null) throw new Error(`${path} holds no record`);
  if (Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !PRIVATE.includes(key)));
}
