import type { ShownSite } from '../../reader/content.ts';
import { key } from './key.ts';

/** Digests of `site.json`, as far as some kind of file prints it. */
export interface SiteParts {
  /** The frame of every page. */
  readonly frame: string;
  /** The source below a picture. */
  readonly picture: string;
  /** Who publishes, in citations and working papers. */
  readonly publisher: string;
  readonly feed: string;
  /** Who publishes, under what licence: in packages. */
  readonly package: string;
  /** The first sheet of the workbooks of the open data. */
  readonly workbook: string;
  /** Everything that pages print in words. */
  readonly whole: string;
  /** To the last field: a page that takes the file with it. */
  readonly all: string;
}

/** A field that is printed in one more place has to be named here: each has an edit of its own in the random edits. */
export function siteParts(site: ShownSite): SiteParts {
  // Which reports there are says whether examples are shown; what takes the region along takes the whole file.
  const { region: _, showExamples: __, ...printed } = site;
  const { name, shortName, description, publisher, operator, contact, licence, filing, notice, pages } = site;
  return {
    frame: key({
      ...{ name, shortName, publisher, operator, contact, filing, notice, pages },
      licence: [licence.name, licence.url],
    }),
    picture: key(name),
    publisher: key(publisher),
    feed: key([name, description, publisher, licence.name]),
    package: key([name, publisher, licence]),
    workbook: key([name, publisher, licence, contact.name]),
    whole: key(printed),
    all: key(site),
  };
}
