import { startOptions } from './build/build-options.ts';
import { buildSite } from './build/build-site.ts';
import { commandEnvironment } from './command-environment.ts';
import { terminal } from './output.ts';
import { serveSite } from './serve/serve-site.ts';

const { port, ...options } = startOptions(process.argv.slice(2), terminal);
const environment = commandEnvironment(terminal);
const failed =
  (await buildSite(environment, terminal, options)) || (await serveSite(environment, port, terminal));
if (failed) process.exitCode = failed;
