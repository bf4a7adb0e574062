import { buildOptions } from './build/build-options.ts';
import { buildSite } from './build/build-site.ts';
import { commandEnvironment } from './command-environment.ts';
import { terminal } from './output.ts';

const options = buildOptions(process.argv.slice(2), terminal);
process.exitCode = await buildSite(commandEnvironment(terminal), terminal, options);
