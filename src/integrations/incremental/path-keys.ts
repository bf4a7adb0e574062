import type { Archive } from '../../view/archive.ts';
import { reportsByScheme } from '../../view/method/scheme-reports.ts';
import { archiveKeys } from './archive-keys.ts';
import { dataKeys } from './data-keys.ts';
import { key, memo } from './key.ts';
import { listKeys } from './list-keys.ts';
import { reportFileKeys } from './report-file-keys.ts';
import { reportKeys } from './report-keys.ts';
import { siteParts } from './site-parts.ts';

/** The keys of what is told again from one build to the next. */
interface ToldKeys {
  /** Which figures a page has; `null` too where no facts are read for it. */
  figures(page: string): string | null;
  /** The five answers of a report. */
  answers(id: string): string | null;
  /** What became of the findings of a report. */
  findings(id: string): string | null;
}

/** The key of what stands at a path; the same key, the same bytes. */
export interface PathKeys {
  /** @param path of a file from the root of the site, without a slash before it: `reports/2023/x/index.html` */
  of(path: string): string;
  /** From what single things are told, `null` where there is no such thing. */
  readonly told: ToldKeys;
  /** What everything that reads every word of every report depends on: the search index. */
  readonly whole: string;
  /** By the folder of a report or of a project in the site: of all of its files, and of which there are. */
  folders(): ReadonlyMap<string, string>;
  /** Of the rows of all tables of data that belong to one year. */
  rows(year: number): string;
}

/**
 * Says of each path on what it depends. A key that says too much costs time, one that says too little leaves an old
 * page standing: where it is not sure, a page depends on everything. Told apart is what editors change one at a time:
 * the words of a report; its facts and what the checks say of it; the records that it names; and of `site.json`, the
 * glossary and what was taken down or moved, what a kind of file prints.
 * @param code digest of the code and of everything installed
 */
export function pathKeys(archive: Archive, code: string): PathKeys {
  const { content, deployment, today, byProject, byUnit, byYear } = archive;
  const base = key([code, deployment]);
  const site = siteParts(content.site);
  const reports = reportKeys(archive, base);
  const everything = archiveKeys(archive, base, site, reports);
  const lists = listKeys(archive, base, site, reports, everything);
  const ofReport = reportFileKeys(archive, site, reports, everything, lists);
  const ofData = dataKeys(archive, base, site, reports, everything);
  const isPublic = new Set(everything.ids);
  const idsOf = (some: readonly { readonly id: string }[] = []) => some.map(({ id }) => id);
  const usedBy = reportsByScheme(archive);
  const method = memo((id: string) => key([base, site.frame, reports.scheme(id), usedBy.get(id)]));
  const { own, whole } = everything;
  /** What nothing better is known of. */
  const anything = key([everything.facts, site.all]);

  return {
    whole,
    rows: ofData.rows,
    folders: () =>
      new Map([
        ...everything.ids.map((id) => [`reports/${id}/`, ofReport.folder(id)] as const),
        ...[...content.projects.values()].map(
          ({ id }) => [`projects/${id}/`, lists.projectFolder(id)] as const,
        ),
      ]),
    told: {
      figures(page) {
        const [room, id = ''] = page.slice(1, -1).split('/');
        if (room === 'projects') return byProject.has(id) ? lists.project(id) : null;
        return room === 'units' && byUnit.has(id) ? lists.unit(id) : null;
      },
      answers: (id) => (isPublic.has(id) ? lists.answers(id) : null),
      findings: (id) => (isPublic.has(id) ? reports.data(id) : null),
    },
    of(path) {
      const [room = '', first = '', second = '', ...deeper] = path.split('/');
      const below = [second, ...deeper].join('/');
      const isPart = second !== '' && first !== 'page';
      switch (room) {
        case 'reports':
          if (isPublic.has(`${first}/${second}`))
            return ofReport.file(`${first}/${second}`, deeper.join('/'));
          return first === 'index.html' || first === 'page' || first === 'rows.json'
            ? lists.table
            : everything.facts;
        case 'projects':
          return isPart ? lists.file(lists.project(first), below, idsOf(byProject.get(first))) : lists.all;
        case 'units':
          return isPart ? lists.file(lists.unit(first), below, idsOf(byUnit.get(first))) : lists.all;
        case 'years':
          if (!isPart || !byYear.has(Number(first))) return lists.all;
          return second === 'book' ? lists.book(Number(first)) : lists.file(lists.year(Number(first)), below);
        case 'topics':
        case 'places':
          return isPart ? lists.file(lists.group(`${room}/${first}`), below) : lists.all;
        case 'method':
          if (second !== '') return method(first);
          return key([own, [...content.schemes], [...usedBy].map(([id, { length }]) => [id, length])]);
        case 'rectification':
          return lists.findings(isPart ? `${first}/${second}` : '');
        case 'changes':
          return lists.changes;
        case 'coverage':
          return key([lists.all, content.coverage, content.withdrawn, today]);
        case 'glossary':
          return key([own, content.glossary]);
        case 'search':
        case 'compare':
        case 'guide':
        case '404.html':
        case 'opensearch.xml':
        case 'robots.txt':
          return own;
        case 'data':
          return ofData.file([first, ...(second === '' ? [] : [below])].join('/'));
        case 'try':
          return anything;
        default:
          return content.pages.includes(room) ? own : anything;
      }
    },
  };
}
