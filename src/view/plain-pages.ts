import { SITE_TEXT } from '../text/site.ts';
import { PATHS } from './address.ts';
import type { Archive } from './archive.ts';
import type { PageFrame } from './page-frame.ts';
import { pageFrame } from './page-frame.ts';

/** Frame of a page whose body is written as text, such as `/about/`. Its file says what it is called. */
export function textPageFrame(
  archive: Archive,
  page: { readonly id: string; readonly title: string; readonly description: string },
): PageFrame {
  return pageFrame(
    { heading: page.title, description: page.description, path: `/${page.id}/`, trail: [] },
    archive.content.site,
    archive.deployment,
  );
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
