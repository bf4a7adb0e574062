/**
 * What Lucene makes of a text, as far as an export uses it: the `standard` tokenizer (Unicode annex 29), `cjk_width` and
 * `lowercase`, which change nothing of folded text, and `cjk_bigram` with and without its single characters. By their
 * documentation, with none of the search's own code. A character whose place among the tokens is not certain from it is an
 * error here: an export is not to have any.
 */

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isHan: boolean;
}

/** Words that stand at one position; any of them is there. */
export interface Placed {
  readonly text: string;
  readonly position: number;
}

export interface Analyzer {
  readonly pairs: boolean;
  readonly singles: boolean;
}

interface AnalyzerSettings {
  readonly type: string;
  readonly tokenizer: string;
  readonly filter: readonly string[];
}

interface AnalysisSettings {
  readonly filter: Readonly<Record<string, { readonly type: string; readonly output_unigrams?: boolean }>>;
  readonly analyzer: Readonly<Record<string, AnalyzerSettings>>;
}

/** @throws Error for an analyzer that is made of anything else */
export function analyzerOf({ analyzer, filter }: AnalysisSettings, name: string): Analyzer {
  const settings = analyzer[name];
  if (settings?.type !== 'custom' || settings.tokenizer !== 'standard')
    throw new Error(`Unknown analyzer ${name}`);
  const [width, lowercase, ...more] = settings.filter;
  if (width !== 'cjk_width' || lowercase !== 'lowercase' || more.length > 1)
    throw new Error(`Unknown filters of ${name}`);
  const [last] = more;
  if (last === undefined) return { pairs: false, singles: true };
  if (last === 'cjk_bigram') return { pairs: true, singles: false };
  const own = filter[last];
  if (own?.type !== 'cjk_bigram') throw new Error(`Unknown filter ${last}`);
  return { pairs: true, singles: own.output_unigrams === true };
}

const TOKENS = /[〇\u3400-\u4db5\u4e00-\u9fef]|[0-9]+(?:\.[0-9]+)+|[a-z0-9]+/gu;

/** @throws Error where the tokenizer would drop something, or may not know it */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const match of text.matchAll(TOKENS)) {
    const [word] = match;
    if (text.slice(at, match.index).trim() !== '')
      throw new Error(`No token: “${text.slice(at, match.index)}”`);
    if (word.length > 255) throw new Error('A token that is cut');
    at = match.index + word.length;
    tokens.push({ text: word, start: match.index, end: at, isHan: !/^[a-z0-9]/.test(word) });
  }
  if (text.slice(at).trim() !== '') throw new Error(`No token: “${text.slice(at)}”`);
  return tokens;
}

/** The tokens of a text with their positions. */
export function analyse(text: string, { pairs, singles }: Analyzer): Placed[] {
  const tokens = tokensOf(text);
  const placed: Placed[] = [];
  let position = 0;
  for (const [index, token] of tokens.entries()) {
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    const joins = token.isHan && after?.isHan === true && after.start === token.end;
    const joined = token.isHan && before?.isHan === true && before.end === token.start;
    const alone = !pairs || singles || (!joins && !joined);
    if (alone) placed.push({ text: token.text, position });
    if (pairs && joins) placed.push({ text: token.text + after.text, position });
    // The last character of a run has no place of its own where there are pairs alone.
    if (alone || joins) position += 1;
  }
  return placed;
}
