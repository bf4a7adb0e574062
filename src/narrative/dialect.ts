import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import type { Processor } from 'unified';
import { unified } from 'unified';
import type { NarrativeRoot } from './tree.ts';

/** Longer than any remark to an editor, and than any slip of a brace; they keep the search for an end short. */
const COMMENT_LIMIT = 2000;
const BRACE_LIMIT = 200;

/**
 * Stands where remark-mdx expects a JavaScript parser. Every `{…}` and every `import`/`export` is accepted as a
 * node for the guard to refuse, so one program in the text does not hide the findings after it, and no input can
 * make a real parser run long or overflow. Only the right `}` is looked for: behind a comment, outside other braces.
 */
const acceptAnything = {
  parse: (value: string) => ({
    type: 'Program' as const,
    start: 0,
    end: value.length,
    body: [],
    sourceType: 'module' as const,
  }),
  parseExpressionAt: (value: string) => {
    // remark-mdx knows this message and reads on to the next brace.
    if (isOpen(value))
      throw Object.assign(new Error('Unterminated comment'), { pos: 0, raisedAt: value.length });
    return { type: 'ObjectExpression' as const, start: 0, end: value.length, properties: [] };
  },
};

function isOpen(value: string): boolean {
  if (/^\s*\/\*/.test(value)) return value.length < COMMENT_LIMIT && !value.includes('*/');
  return value.length < BRACE_LIMIT && value.split('{').length > value.split('}').length;
}

/** Constructs of remark-gfm that take an address up to the next space; see `bare-link.ts`. */
const BARE_ADDRESSES = ['protocolAutolink', 'wwwAutolink', 'emailAutolink'];

/** Leaves bare addresses as text. The extension would also look for them once more and drop their positions. */
function withoutBareAddresses(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: BARE_ADDRESSES } }];
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map(({ transforms: _, ...extension }) => extension);
}

// One `~` between numbers is a range in Chinese texts (10~20万元), never a deletion.
const dialect = unified()
  .use(remarkParse)
  .use(remarkMdx, { acorn: acceptAnything, addResult: false })
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(withoutBareAddresses)
  .freeze();

/** Parses restricted MDX. Throws the parser's own error where a tag or a brace cannot be read. */
export function parseWhole(text: string): NarrativeRoot {
  return dialect.parse(text);
}
