import { SITE_TEXT } from '../text/pages/site.ts';
import { PATHS } from './address.ts';
import type { Archive } from './archive.ts';
import type { PageFrame } from './page-frame.ts';
import { pageFrame } from './page-frame.ts';
import type { ContentsEntry } from './report/report-contents.ts';

/** Frame of a page whose body is written as text, such as `/about/`. Its file says what it is called. */
export function textPageFrame(archive: Archive, page: TextPage): PageFrame {
  const trail = page.above === null ? [] : [{ label: page.above.title, path: `/${page.above.id}/` }];
  return pageFrame(
    { heading: page.title, description: page.description, path: `/${page.id}/`, trail },
    archive.content.site,
    archive.deployment,
  );
}

/** What a page of text is called, and the page that it stands below. */
interface TextPage {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly above: { readonly id: string; readonly title: string } | null;
}

/** The list of what is on a page of text: its headings of the second level. */
export function textPageContents(
  headings: readonly { readonly depth: number; readonly slug: string; readonly text: string }[],
): readonly ContentsEntry[] {
  return headings
    .filter(({ depth }) => depth === 2)
    .map(({ slug, text }) => ({ id: slug, label: text, level: 1 }));
}

export function notFoundFrame(archive: Archive): PageFrame {
  return pageFrame(
    {
      heading: SITE_TEXT.notFoundTitle,
      description: archive.content.site.description,
      path: PATHS.notFound,
      trail: [],
      indexed: false,
    },
    archive.content.site,
    archive.deployment,
  );
}

export function searchPageFrame(archive: Archive): PageFrame {
  return pageFrame(
    {
      heading: SITE_TEXT.searchTitle,
      description: SITE_TEXT.searchDescription,
      path: PATHS.search,
      trail: [],
    },
    archive.content.site,
    archive.deployment,
  );
}
