import { serveImport } from './import-tasks.ts';

serveImport({});
