import { SERVE_TEXT } from '../../text/command/serve.ts';
import { readArguments } from '../arguments.ts';
import type { Output } from '../output.ts';

const USAGE_ERROR = 2;
const DEFAULT_PORT = 4321;
const LAST_PORT = 65_535;

/** The option of every command that serves. */
export const PORT_OPTION = { port: { type: 'string' } } as const;

/** What `preview` and `dev` were told. Ends the process with exit code 2 at a word that means nothing, 0 after help. */
export function servingPort(command: string, args: readonly string[], output: Output): number {
  const read = readArguments(args, PORT_OPTION, 0);
  if (read === 'help') {
    output.line(SERVE_TEXT.usage(command));
    process.exit(0);
  }
  const port = typeof read === 'string' ? read : portOf(read.values.port, process.env['PORT']);
  if (typeof port === 'number') return port;
  output.error(`${port}\n${SERVE_TEXT.usage(command)}`);
  process.exit(USAGE_ERROR);
}

/** The port that was typed, that of the environment, or ours, 0 for any that is free; a sentence where it is none. */
export function portOf(typed: string | undefined, environment: string | undefined): number | string {
  const said = typed ?? environment ?? String(DEFAULT_PORT);
  const port = Number(said);
  return /^\d+$/.test(said) && port <= LAST_PORT ? port : SERVE_TEXT.noPort(said);
}
