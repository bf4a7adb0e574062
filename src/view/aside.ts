/**
 * Who does work that needs nothing of an archive: other threads, where a build has put them here; else whoever has it.
 * The work and what comes of it are plain data, of which only who gives it and who does it know more.
 */
export interface Aside {
  give: ((work: object) => Promise<unknown>) | null;
}
