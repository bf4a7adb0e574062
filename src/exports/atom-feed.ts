import { Feed } from 'feed';
import { CHANGES_TEXT } from '../text/pages/changes.ts';
import { FEED_TEXT } from '../text/pages/feed.ts';
import { absolute, PATHS } from '../view/address.ts';
import type { Archive } from '../view/archive.ts';
import type { FeedEntry } from '../view/changes/feed-entry.ts';
import { changeEntries, historyEntries, projectEntries, reportEntries } from '../view/changes/feed-entry.ts';
import { newest } from '../view/report-dates.ts';

/** `/feed.xml`, RFC 4287: the reports that were published or changed last. */
export function siteFeed(archive: Archive): string {
  const title = FEED_TEXT.title(archive.content.site.name);
  return atomFeed(archive, { title, self: PATHS.feedAtom, page: PATHS.home }, reportEntries(archive));
}

/** `/units/<id>/feed.xml`: the same of one unit. */
export function unitFeed(archive: Archive, id: string): string {
  const { content } = archive;
  const name = [...content.units.values()].find((unit) => unit.id === id)?.name ?? id;
  const title = FEED_TEXT.unitTitle(name, content.site.name);
  return atomFeed(
    archive,
    { title, self: PATHS.unitFeed(id), page: PATHS.unit(id) },
    reportEntries(archive, id),
  );
}

/** `/projects/<id>/feed.xml`: what happened to the reports of a project. */
export function projectFeed(archive: Archive, id: string): string {
  const { content } = archive;
  const name = [...content.projects.values()].find((project) => project.id === id)?.name ?? id;
  const title = FEED_TEXT.projectTitle(name, content.site.name);
  return atomFeed(
    archive,
    { title, self: PATHS.projectFeed(id), page: PATHS.project(id) },
    projectEntries(archive, id),
  );
}

/** `/reports/<id>/feed.xml`: versions, corrections and rectification of one report. */
export function reportFeed(archive: Archive, summary: Archive['summaries'][number]): string {
  const title = FEED_TEXT.reportTitle(summary.title, archive.content.site.name);
  return atomFeed(
    archive,
    { title, self: PATHS.reportFeed(summary.id), page: PATHS.report(summary.id) },
    historyEntries(archive, summary),
  );
}

/** `/changes/feed.xml`: corrections, withdrawals, moves and exceptions. */
export function changesFeed(archive: Archive): string {
  const title = CHANGES_TEXT.feedTitle(archive.content.site.name);
  return atomFeed(archive, { title, self: PATHS.changesFeed, page: PATHS.changes }, changeEntries(archive));
}

/** What one feed is about. Paths start at the site root. */
interface Identity {
  readonly title: string;
  readonly self: string;
  readonly page: string;
}

/** Changes when an entry changes and at no other time; an empty feed carries the day of the build. */
function atomFeed(archive: Archive, identity: Identity, entries: readonly FeedEntry[]): string {
  const { content, deployment, today } = archive;
  const self = absolute(deployment, identity.self);
  const feed = new Feed({
    id: self,
    title: plain(identity.title),
    description: content.site.description,
    link: absolute(deployment, identity.page),
    feedLinks: { atom: self },
    updated: dawn(newest(entries.map(({ updated }) => updated)) || today),
    author: { name: content.site.publisher },
    copyright: content.site.licence.name,
    generator: false,
    language: 'zh-CN',
  });
  for (const entry of entries) {
    feed.addItem({
      id: entry.id,
      link: entry.url,
      title: plain(entry.title),
      description: plain(entry.summary),
      published: dawn(entry.published),
      date: dawn(entry.updated),
      author: [{ name: entry.author }],
      category: entry.tags.map((name) => ({ name, term: name })),
    });
  }
  return `${feed.atom1()}\n`;
}

/** Titles and summaries of the feed are HTML; a `<` in one of ours is a `<`. */
function plain(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The beginning of a day in China. */
function dawn(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}
