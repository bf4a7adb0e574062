import type { ParseArgsOptionsConfig } from 'node:util';
import { parseArgs } from 'node:util';
import { ARGUMENTS_TEXT as TEXT } from '../text/command/arguments.ts';

const HELP = { help: { type: 'boolean', short: 'h' } } as const;

type Strict<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; allowPositionals: true; options: O }>
>;

/** What was typed behind a command: its options, and the words between them. */
export interface Arguments<O extends ParseArgsOptionsConfig> {
  readonly values: Strict<O>['values'];
  readonly words: readonly string[];
}

/**
 * The words and options of a command, `'help'`, or what is wrong with them: Node would say that in English.
 * @param most how many words may stand there
 */
export function readArguments<O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: O,
  most = Number.POSITIVE_INFINITY,
): Arguments<O> | string {
  const known: ParseArgsOptionsConfig = { ...options, ...HELP };
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  if (values['help'] === true) return 'help';
  let words = 0;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      words += 1;
      if (words > most) return TEXT.unexpected(token.value);
    }
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!Object.hasOwn(known, name)) return TEXT.unknownOption(rawName);
    if (known[name]?.type === 'boolean' && value !== undefined) return TEXT.takesNothing(rawName);
    const isNext = value?.startsWith('-') === true && !inlineValue;
    if (known[name]?.type === 'string' && (value === undefined || isNext)) return TEXT.noContent(rawName);
  }
  // Every option that is left is known and of its kind, as the strict form would have it.
  return { values: values as Arguments<O>['values'], words: positionals };
}

/** The report that a command is about, words that follow it, and the options. */
export function reportAndWords<O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: O,
  missing: string,
  most = Number.POSITIVE_INFINITY,
): (Arguments<O> & { readonly report: string }) | string {
  const read = readArguments(args, options, most);
  if (typeof read === 'string') return read;
  const [report, ...words] = read.words;
  return report === undefined || report.trim() === '' ? missing : { report, words, values: read.values };
}
