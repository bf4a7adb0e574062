import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERIFY_TEXT } from '../../text/command/verify.ts';
import { SiteLinks } from './links.ts';
import { unsafeMarkup } from './markup.ts';

const LISTED = 20;

/** What is to be verified. */
export interface FinishedSite {
  /** The folder of the site. */
  readonly dist: string;
  /** Paths of all its files. */
  readonly files: ReadonlySet<string>;
  /** `/` or `/sub/` */
  readonly base: string;
  /** Places that an earlier build has numbered, and where pages lead that it has verified and that have not changed. */
  readonly verified: {
    readonly places: readonly string[];
    /** `null` of a page that has to be read. */
    readonly targetsOf: (page: string) => ArrayLike<number> | null;
  };
}

/**
 * Reads the pages of the finished site once more, one by one, as readers will get them.
 * @returns the links of every page, for the next build
 * @throws Error where a link is dead or markup is unsafe
 */
export function verifySite({ dist, files, base, verified }: FinishedSite): SiteLinks {
  const links = new SiteLinks(files, base, verified.places);
  const problems: string[] = [];
  const open = (page: string) => readFileSync(join(dist, page), 'utf8');
  for (const page of files) {
    if (!page.endsWith('.html')) continue;
    const known = verified.targetsOf(page);
    if (known !== null) links.keep(page, known);
    else {
      const html = open(page);
      links.read(page, html);
      for (const { excerpt } of unsafeMarkup(new Map([[page, html]]))) {
        problems.push(VERIFY_TEXT.markup(page, excerpt));
      }
    }
  }
  for (const { page, target, problem } of links.broken(open)) {
    problems.push(VERIFY_TEXT.link[problem](page, target));
  }
  failWith(problems);
  return links;
}

/** @throws Error that names the first of the problems, where there are any */
export function failWith(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(VERIFY_TEXT.failed(problems.length, problems.slice(0, LISTED)));
}
