import { join, resolve } from 'node:path';

/** Within the project, where bundled modules find the packages they use. One build at a time works here. */
export const WORK_FOLDER = resolve('.astro', 'bundle');

/** Where the site's own pages lie while they are bundled. */
export const PAGES_FOLDER = join(WORK_FOLDER, 'pages');

/** Where the framework keeps what it reads of the content while it bundles; nothing of it is used again. */
export const STORE_FOLDER = join(WORK_FOLDER, 'store');
