import type { Archive } from '../../view/archive.ts';

/** Lists of one of their kind: everything below them is made from the same reports. */
const LISTS: ReadonlySet<string> = new Set(['units', 'years', 'topics', 'places', 'method']);

/**
 * What is made together when a site is made in parts, because it is computed from the same: all files of the reports of
 * one project and of the project itself; of one unit; of one year. Whatever else has a page of its own is a share by
 * itself.
 * @returns a name for the share of a path; `null` for what tells of the whole archive or of other files, which is made
 * where the parts are joined: the open data but for those of a year, home, feeds and lists of everything
 */
export function siteShares({ summaries }: Archive): (path: string) => string | null {
  const projects = new Map<string, string>(summaries.map(({ id, project }) => [id, project.id]));
  return (path) => {
    const [room = '', first = '', second = '', third] = path.split('/');
    if (room === 'data') return /^\d+\.(?:xlsx|zip)$/.test(first) && second === '' ? path : null;
    // Files of a room itself, `units/index.html` as `feed.xml`.
    if (second === '') return null;
    const project = room === 'reports' ? projects.get(`${first}/${second}`) : undefined;
    if (project !== undefined) return `projects/${project}`;
    if (first === 'page') return path;
    if (room === 'projects' || LISTS.has(room)) return `${room}/${first}`;
    return third === undefined ? `${room}/${first}` : `${room}/${first}/${second}`;
  };
}
