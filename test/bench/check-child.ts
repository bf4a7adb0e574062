import { checkCommand } from '../../src/cli/check/check-command.ts';
import { reportCost } from './measure.ts';

// The command as an editor runs it, from the start of its process, with its output thrown away.
const silent = { line: () => {}, error: () => {} };
const [format = 'json'] = process.argv.slice(2);
const code = await checkCommand(['--format', format], process.env, silent);
if (code === 2) throw new Error('The check could not be run');
reportCost(0);
