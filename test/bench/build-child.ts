import { build } from 'astro';
import { reportCost } from './measure.ts';

// Arguments: project folder, output folder.
const [root = '', outDir = ''] = process.argv.slice(2);
const started = performance.now();
await build({ root, outDir, logLevel: 'error', force: true });
reportCost(started);
