import { restoreSite, SiteFolderProblem } from './build/site-swap.ts';
import { commandEnvironment } from './command-environment.ts';
import { terminal } from './output.ts';
import { serveSite } from './serve/serve-site.ts';
import { servingPort } from './serve/serving-options.ts';

const port = servingPort('preview', process.argv.slice(2), terminal);
const environment = commandEnvironment(terminal);
try {
  await restoreSite(environment.dist);
  const failed = await serveSite(environment, port, terminal);
  if (failed) process.exitCode = failed;
} catch (error) {
  if (!(error instanceof SiteFolderProblem)) throw error;
  terminal.error(error.message);
  process.exitCode = 1;
}
