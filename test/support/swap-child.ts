import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { writeSite } from './small-site.ts';

// Arguments: site folder, and how many renames the swap may do before the process is killed.
const [target = '', allowed = ''] = process.argv.slice(2);

const { renameSync } = fs;
let left = Number(allowed);
fs.renameSync = (from, to) => {
  if (left === 0) process.kill(process.pid, 'SIGKILL');
  left -= 1;
  renameSync(from, to);
};
syncBuiltinESMExports();

const { beginSwap } = await import('../../src/cli/build/site-swap.ts');
const swap = await beginSwap(target);
writeSite(swap.building, 'new');
fs.writeFileSync(join(swap.building, 'only-new.html'), 'new');
await swap.commit();
