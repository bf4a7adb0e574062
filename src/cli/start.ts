import { buildSite } from './build-site.ts';
import { commandEnvironment } from './command-environment.ts';
import { terminal } from './output.ts';
import { serveSite } from './serve-site.ts';

const environment = commandEnvironment(terminal);
const failed = (await buildSite(environment, terminal)) || (await serveSite(environment, terminal));
if (failed) process.exitCode = failed;
