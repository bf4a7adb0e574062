import type { Archive } from '../../view/archive.ts';

/** Comes after every path of a report or a project. */
const LAST = '\uffff';

/** Whether a place is behind the pages of reports and projects: what is made there tells of everything. */
export const isLast = (place: string): boolean => place.startsWith(LAST);

/**
 * Where a path stands in the order of rendering. What is made from the same comes together, so that it is computed once
 * and need not be kept: all paths of a report, next to them those of the other reports of its project and of the project
 * itself; the three forms of a table. What tells the sizes of other files comes after these.
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
    if (/\.(?:html|json|jsonld)$/.test(path)) return `${LAST} ${LAST}`;
    return `${LAST} ${path.replace('/zh/', '/').replace(/\.[a-z]+$/, '')}`;
  };
}
