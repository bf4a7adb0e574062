import { buildOptions } from './build/build-options.ts';
import { buildSite } from './build/build-site.ts';
import { commandEnvironment } from './command-environment.ts';
import { terminal } from './output.ts';
import { serveSite } from './serve/serve-site.ts';

const options = buildOptions(process.argv.slice(2), terminal);
const environment = commandEnvironment(terminal);
const failed = (await buildSite(environment, terminal, options)) || (await serveSite(environment, terminal));
if (failed) process.exitCode = failed;
