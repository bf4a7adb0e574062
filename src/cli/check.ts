import { checkCommand } from './check/check-command.ts';
import { terminal } from './output.ts';

process.exitCode = await checkCommand(process.argv.slice(2), process.env, terminal);
