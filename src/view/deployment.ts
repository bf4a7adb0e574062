import { readEnvironment } from '../reader/disk/environment.ts';
import type { Deployment } from './address.ts';

/** Where this build will be served, from the environment. */
export function loadDeployment(): Deployment {
  const { site, base } = readEnvironment(process.env);
  return { origin: site.origin, base };
}
