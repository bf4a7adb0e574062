import type { ReportEntryData } from '../model/entries.ts';
import { PATHS } from './address.ts';
import type { Archive } from './archive.ts';
import type { Entry } from './entries.ts';
import { isFiltered } from './list/list-filter.ts';
import type { GroupBy } from './list/report-groups.ts';
import { reportGroups } from './list/report-groups.ts';
import { pageCount, pageParams } from './paging.ts';

/** A report that can be read, as its collection holds it. */
export type PublishedEntry = Entry<Extract<ReportEntryData, { state: 'published' }>>;

/** Whether the report can be read: a withdrawn one has nothing but its address, its reason and its date. */
export function isPublished<E extends Entry<ReportEntryData>>(entry: E): entry is E & PublishedEntry {
  return entry.data.state === 'published';
}

type Listing = Pick<Archive, 'listed'>;

function asked<E extends Entry<ReportEntryData>>(entries: readonly E[], { listed }: Listing): readonly E[] {
  return entries.filter(({ id }) => listed.isAsked(siteFolder(PATHS.report(id))));
}

/** The folder of a page in the site. */
export const siteFolder = (page: string) => page.slice(1);

/** The address of every report that is asked for. */
export function reportPaths<E extends Entry<ReportEntryData>>(entries: readonly E[], archive: Listing) {
  return asked(entries, archive).map((entry) => ({
    params: { year: entry.data.year, slug: entry.data.slug },
    props: { entry },
  }));
}

/** The address of every version of these, the one in force too, and those that were taken down. */
export function versionPaths<E extends Entry<ReportEntryData>>(entries: readonly E[], archive: Listing) {
  return asked(entries, archive).flatMap((entry) =>
    entry.data.versions.map(({ version, readable }) => ({
      params: { year: entry.data.year, slug: entry.data.slug, version: String(version) },
      props: { id: entry.id, version, readable },
    })),
  );
}

/** How many reports there are of each year, unit or project; those that have none are left out. */
export function countBy<K>(
  entries: readonly Entry<ReportEntryData>[],
  key: (summary: PublishedEntry['data']['summary']) => K,
): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const { data } of entries.filter(isPublished)) {
    const of = key(data.summary);
    counts.set(of, (counts.get(of) ?? 0) + 1);
  }
  return counts;
}

/**
 * Every page of the lists of some years, units or projects; one without reports has one page as well.
 * @param name what the address calls them
 */
export function listPaths<N extends string, K extends string | number>(
  name: N,
  keys: Iterable<K>,
  counts: ReadonlyMap<K, number>,
) {
  return [...keys].flatMap((key) =>
    pageParams(pageCount(counts.get(key) ?? 0)).map(({ params, props }) => ({
      params: { ...params, ...keyed(name, String(key)) },
      props: { ...props, ...keyed(name, key) },
    })),
  );
}

/** Every page of the lists of all topics or of all places. */
export function groupPaths(archive: Archive, by: GroupBy) {
  const groups = reportGroups(archive, by);
  return listPaths(
    'id',
    groups.map(({ id }) => id),
    new Map(groups.map(({ id, reports }) => [id, reports.length])),
  );
}

/** The lists that have a file with every row. */
export function rowsPaths<N extends string, K extends string | number>(
  name: N,
  counts: ReadonlyMap<K, number>,
) {
  return [...counts]
    .filter(([, count]) => isFiltered(count))
    .map(([key]) => ({ params: keyed(name, String(key)), props: keyed(name, key) }));
}

function keyed<N extends string, V>(name: N, value: V): Record<N, V> {
  return { [name]: value } as Record<N, V>;
}
