import { readEnvironment } from '../reader/disk/environment.ts';
import { readReferences } from '../reader/disk/read-references.ts';
import type { SiteReferences } from '../reader/site-references.ts';
import type { Archive } from './archive.ts';

/** The records that the site shows and a check looks at, as their files hold them. */
export function loadReferences({ content }: Archive): SiteReferences {
  const {
    glossary: _,
    aliases: __,
    ...looked
  } = readReferences(readEnvironment(process.env).content, content);
  return looked;
}
