import { dev } from 'astro';
import { DraftArchive } from '../integrations/preview/draft-archive.ts';
import { showDrafts } from '../view/load-archive.ts';
import { commandEnvironment } from './command-environment.ts';
import { terminal } from './output.ts';
import { servingPort } from './serve/serving-options.ts';

const port = servingPort('dev', process.argv.slice(2), terminal);
// Only this machine may reach the editor's preview.
commandEnvironment(terminal);
showDrafts(new DraftArchive());
await dev({ server: { host: '127.0.0.1', port } });
