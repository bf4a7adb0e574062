import { FEED_TEXT } from '../text/pages/feed.ts';
import { absolute, PATHS } from '../view/address.ts';
import type { Archive } from '../view/archive.ts';
import { reportEntries } from '../view/changes/feed-entry.ts';

/** `/feed.json`, JSON Feed 1.1: the same entries as the Atom feed of the site. */
export function jsonFeed(archive: Archive): string {
  const { content, deployment } = archive;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: FEED_TEXT.title(content.site.name),
    home_page_url: absolute(deployment, PATHS.home),
    feed_url: absolute(deployment, PATHS.feedJson),
    description: content.site.description,
    language: 'zh-CN',
    authors: [{ name: content.site.publisher }],
    items: reportEntries(archive).map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary,
      date_published: `${entry.published}T00:00:00+08:00`,
      date_modified: `${entry.updated}T00:00:00+08:00`,
      authors: [{ name: entry.author }],
      tags: entry.tags,
      language: 'zh-CN',
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
