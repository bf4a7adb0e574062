import { EVERY_READER } from '../../read/every-reader.ts';
import { serveImport } from './import-tasks.ts';

// The same with the readers of .xls, which is as large as all the rest, and of pages.
serveImport(EVERY_READER);
