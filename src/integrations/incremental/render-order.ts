import type { Archive } from '../../view/archive.ts';

/** Comes after every path of a report or a project. */
const LAST = '\uffff';

/** Comes after every page: the open data. */
const AFTER = `${LAST}${LAST}`;

const OF_YEAR = /^data\/\d+\.(?:xlsx|zip)$/;

/** Whether a place is behind the pages of reports and projects: what is made there tells of everything. */
export const isLast = (place: string): boolean => place.startsWith(LAST);
/** Whether what is made there holds files that are finished, or tells of them. */
export const isOfFiles = (place: string): boolean => place.startsWith(AFTER);
/** Whether what is made there tells of all files that stand before it. */
export const isOfAll = (place: string): boolean => place.startsWith(`${AFTER} ${LAST}`);

/**
 * Where a path stands in the order of rendering. What is made from the same comes together, so that it is computed once
 * and need not be kept: all paths of a report, next to them those of the other reports of its project and of the project
 * itself; the three forms of a table. After these comes the open data, of which much is written by other threads: the
 * package and the workbook of a year, for which its rows are computed while others write those of the year before; the
 * tables of all years; and what holds other files or tells their sizes.
 * @returns texts to sort by
 */
export function renderOrder({ summaries }: Archive): (path: string) => string {
  const projects = new Map<string, string>(summaries.map(({ id, project }) => [id, project.id]));
  return (path) => {
    const [room = '', first = '', second = ''] = path.split('/');
    const project = room === 'reports' ? projects.get(`${first}/${second}`) : undefined;
    if (project !== undefined) return `${project} ${first}/${second}`;
    if (room === 'projects' && second !== '') return `${first} ${LAST}`;
    if (room !== 'data') return LAST;
    if (OF_YEAR.test(path)) return `${AFTER} ${path}`;
    if (/\.(?:html|json|jsonld)$/.test(path)) return `${AFTER} ${LAST}`;
    return `${AFTER} ${path.replace('/zh/', '/').replace(/\.[a-z]+$/, '')}`;
  };
}
