import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { writeSite } from './small-site.ts';

// Arguments: site folder, how many renames the swap may do before the process is killed, where the old site is kept.
const [target = '', allowed = '', spare] = process.argv.slice(2);

const { renameSync } = fs;
let left = Number(allowed);
fs.renameSync = (from, to) => {
  if (left === 0) process.kill(process.pid, 'SIGKILL');
  left -= 1;
  renameSync(from, to);
};
syncBuiltinESMExports();

const { beginSwap } = await import('../../src/cli/build/site-swap.ts');
const swap = await beginSwap(target, spare === undefined ? {} : { spare });
swap.bringSpare();
for (const name of fs.readdirSync(swap.building)) fs.rmSync(join(swap.building, name), { recursive: true });
writeSite(swap.building, 'new');
fs.writeFileSync(join(swap.building, 'only-new.html'), 'new');
await swap.commit();
