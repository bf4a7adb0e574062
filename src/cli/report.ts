import { terminal } from './output.ts';
import { reportCommand } from './report-command.ts';

process.exitCode = await reportCommand(process.argv.slice(2), process.env, terminal);
