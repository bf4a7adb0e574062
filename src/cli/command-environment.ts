import type { Environment } from '../reader/disk/environment.ts';
import { readEnvironment } from '../reader/disk/environment.ts';
import type { Output } from './output.ts';

const USAGE_ERROR = 2;

/** The environment of a command. Ends the process with exit code 2 where a variable cannot be used. */
export function commandEnvironment(output: Output): Environment {
  const environment = readEnvironment(process.env);
  for (const { id, message, hint } of environment.diagnostics) output.error(`${id} ${message}\n${hint}`);
  if (environment.diagnostics.some((diagnostic) => diagnostic.severity === 'error'))
    process.exit(USAGE_ERROR);
  return environment;
}
