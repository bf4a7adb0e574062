import { readOldExcel } from '../../read/old-excel.ts';
import { serveImport } from './import-tasks.ts';

// The same with the reader of .xls, which is as large as all the rest.
serveImport({ oldExcel: readOldExcel });
