import type { Archive } from '../../view/archive.ts';

/** Comes after every path of a report or a project. */
const LAST = '\uffff';

/** Comes after the tables of the open data. */
const AFTER = `${LAST}${LAST}`;

const OF_YEAR = /^data\/\d+\.(?:xlsx|zip)$/;

/** Whether a place is behind the pages of reports and projects: what is made there tells of everything. */
export const isLast = (place: string): boolean => place.startsWith(LAST);
/** Whether what is made there is made of files that are finished. */
export const isOfFiles = (place: string): boolean => place.startsWith(AFTER);

/**
 * Where a path stands in the order of rendering. What is made from the same comes together, so that it is computed once
 * and need not be kept: all paths of a report, next to them those of the other reports of its project and of the project
 * itself; the three forms of a table. What holds other files or tells their sizes comes after these: the package of a
 * year, and with it its workbook, which has the same rows.
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
    return `${LAST} ${path.replace('/zh/', '/').replace(/\.[a-z]+$/, '')}`;
  };
}
