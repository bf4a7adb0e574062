import { buildSite } from './build-site.ts';
import { commandEnvironment } from './command-environment.ts';
import { terminal } from './output.ts';

process.exitCode = await buildSite(commandEnvironment(terminal), terminal);
