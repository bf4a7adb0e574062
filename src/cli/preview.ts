import { commandEnvironment } from './command-environment.ts';
import { terminal } from './output.ts';
import { serveSite } from './serve-site.ts';

const failed = await serveSite(commandEnvironment(terminal), terminal);
if (failed) process.exitCode = failed;
