import { dev } from 'astro';
import { commandEnvironment } from './command-environment.ts';
import { terminal } from './output.ts';

// Only this machine may reach the editor's preview.
commandEnvironment(terminal);
await dev({ server: { host: '127.0.0.1' } });
