import type { Diagnostic, Position } from '../model/diagnostic.ts';
import { Findings } from './findings.ts';
import { commentIn } from './guard/comment.ts';
import type { Mention } from './guard/context.ts';
import { plainText } from './phrasing.ts';
import { parseWithRecovery } from './recover.ts';
import { openSource, positionAt } from './source.ts';
import type { Jsx, NarrativeNode } from './tree.ts';
import { childrenOf, isExpression, isJsx, spanOf } from './tree.ts';

/** A page of the site's own words, as far as others have to know it. */
export interface OwnPage {
  /** Fields of the page by name, as written, each with its place; `null` where there are none. */
  readonly fields: ReadonlyMap<string, Mention> | null;
  readonly links: readonly Mention[];
  readonly headings: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const FIELDS = /^---[ \t]*\n((?:.*\n)*?)---[ \t]*(?=\n|$)/;
const ELEMENT = /^[a-z][a-z0-9]*$/;
/** What would run, or what the security policy of the site forbids. */
const FORBIDDEN_ATTRIBUTE = /^(?:on|style$|set:|is:|client:|define:|server:)/i;
const FORBIDDEN_ELEMENT = new Set(['script', 'style', 'iframe', 'object', 'embed', 'base', 'form']);

/**
 * Reads a page of `content/pages/` as words: no program, no component, no attribute that the site would refuse. The
 * build runs what is left, so what passes here can be built.
 */
export function readPage(text: string, file: string): OwnPage {
  const source = openSource(text, file);
  const findings = new Findings(source);
  const head = FIELDS.exec(source.text);
  const body =
    head === null ? source.text : head[0].replace(/[^\n]/g, ' ') + source.text.slice(head[0].length);
  const links: Mention[] = [];
  const headings: string[] = [];
  const walk = (node: NarrativeNode): void => {
    judge(node, findings);
    const { start, end } = spanOf(node);
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      links.push({ value: node.url, position: positionAt(source, start, end) });
    if (node.type === 'heading') headings.push(plainText(node));
    if (isJsx(node)) links.push(...addressesOf(node, positionAt(source, start, end)));
    childrenOf(node).forEach(walk);
  };
  const tree = parseWithRecovery(body, source, findings);
  if (tree !== null) walk(tree);
  const fields =
    head === null ? null : fieldsOf(head[1] ?? '', (at, length) => positionAt(source, at, at + length));
  return { fields, links, headings, diagnostics: findings.sorted() };

  function fieldsOf(lines: string, place: (at: number, length: number) => Position): Map<string, Mention> {
    const found = new Map<string, Mention>();
    let offset = source.text.indexOf('\n') + 1;
    for (const line of lines.split('\n').slice(0, -1)) {
      const [, name = line, value = ''] = /^([\p{L}\w$-]+)[ \t]*:(?:[ \t]+(.*?))?[ \t]*$/u.exec(line) ?? [];
      if (line.trim() !== '') found.set(name, { value, position: place(offset, Math.max(1, line.length)) });
      offset += line.length + 1;
    }
    return found;
  }
}

function judge(node: NarrativeNode, findings: Findings): void {
  if (node.type === 'mdxjsEsm') findings.add('MDX_ESM', { word: /^\w+/.exec(node.value)?.[0] ?? '' }, node);
  else if (isExpression(node)) {
    if (commentIn(node.value) === null)
      findings.add('MDX_EXPRESSION', { text: node.value.slice(0, 30) }, node);
  } else if (isJsx(node)) judgeTag(node, findings);
  else if (node.type === 'paragraph' && node.children[0]?.type === 'text') {
    // A stricter reader takes such a line for a program.
    const word = /^(import|export)(?![a-zA-Z])/.exec(node.children[0].value)?.[1];
    if (word !== undefined) findings.add('MDX_ESM', { word }, node);
  }
}

function judgeTag(node: Jsx, findings: Findings): void {
  const { name } = node;
  if (name === null) findings.add('MDX_FRAGMENT', {}, node);
  else if (!ELEMENT.test(name)) findings.add('MDX_COMPONENT_UNKNOWN', { name, near: null }, node);
  else if (FORBIDDEN_ELEMENT.has(name)) findings.add('MDX_HTML_TAG', { tag: name }, node);
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') findings.add('MDX_PROP_SPREAD', {}, node);
    else if (typeof attribute.value === 'object' && attribute.value !== null)
      findings.add('MDX_PROP_EXPRESSION', { prop: attribute.name }, node);
    else if (FORBIDDEN_ATTRIBUTE.test(attribute.name))
      findings.add(
        'MDX_PROP_UNKNOWN',
        { component: name ?? '', prop: attribute.name, near: null, known: '' },
        node,
      );
  }
}

function addressesOf(node: Jsx, position: Position): Mention[] {
  return node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' &&
    /^(?:href|src|action|poster|data)$/.test(attribute.name) &&
    typeof attribute.value === 'string'
      ? [{ value: attribute.value, position }]
      : [],
  );
}
