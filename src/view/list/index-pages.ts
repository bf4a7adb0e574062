import type { Chart } from '../../charts/chart.ts';
import { LIST_TEXT } from '../../text/pages/list.ts';
import { SITE_TEXT } from '../../text/pages/site.ts';
import { PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import type { PageFrame } from '../page-frame.ts';
import type { Pager } from '../paging.ts';
import { slice } from '../paging.ts';
import { gradesByYear } from './grade-years.ts';
import type { IndexEntry } from './index-entry.ts';
import { groupEntries, projectEntries, unitEntries, yearEntries } from './index-entry.ts';
import { listFrame } from './list-frame.ts';

/** A list of years, units or projects: each entry with the number of its reports. */
export interface IndexPage {
  readonly frame: PageFrame;
  readonly entries: readonly IndexEntry[];
  readonly pager: Pager | null;
  /** Grades of each year; only above the list of years, where there are several. */
  readonly chart: Chart | null;
}

/** What is listed, and what the list is called. */
interface Index {
  readonly heading: string;
  readonly description: string;
  readonly path: string;
  readonly entries: (archive: Archive) => readonly IndexEntry[];
}

const INDEXES = {
  years: {
    heading: SITE_TEXT.yearsTitle,
    description: LIST_TEXT.yearsDescription,
    path: PATHS.years,
    entries: yearEntries,
  },
  units: {
    heading: SITE_TEXT.unitsTitle,
    description: LIST_TEXT.unitsDescription,
    path: PATHS.units,
    entries: unitEntries,
  },
  projects: {
    heading: SITE_TEXT.projectsTitle,
    description: LIST_TEXT.projectsDescription,
    path: PATHS.projects,
    entries: projectEntries,
  },
  topics: {
    heading: SITE_TEXT.topicsTitle,
    description: LIST_TEXT.topicsDescription,
    path: PATHS.topics,
    entries: (archive) => groupEntries(archive, 'topic'),
  },
  places: {
    heading: SITE_TEXT.placesTitle,
    description: LIST_TEXT.placesDescription,
    path: PATHS.places,
    entries: (archive) => groupEntries(archive, 'place'),
  },
} as const satisfies Record<string, Index>;

export type IndexName = keyof typeof INDEXES;

export function indexPage(archive: Archive, name: IndexName, page: number): IndexPage {
  const { heading, description, path, entries } = INDEXES[name];
  const part = slice(entries(archive), page, path, archive.deployment);
  return {
    frame: listFrame(archive, { heading, description, trail: [] }, part),
    entries: part.items,
    pager: part.pager,
    chart: name === 'years' ? gradesByYear(archive) : null,
  };
}
