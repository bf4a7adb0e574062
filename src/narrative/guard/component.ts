import type { z } from 'zod';
import { NARRATIVE_COMPONENTS } from '../../text/narrative/narrative.ts';
import type { ComponentName } from '../components.ts';
import { COMPONENTS, INLINE_TAGS, isComponent, isInlineTag } from '../components.ts';
import { quote } from '../findings.ts';
import { nearName } from '../near-name.ts';
import { positionAt } from '../source.ts';
import type { Jsx, NarrativeNode } from '../tree.ts';
import { isExpression, spanOf } from '../tree.ts';
import { commentIn } from './comment.ts';
import type { GuardContext, ResolvedComponent } from './context.ts';

type Attribute = Jsx['attributes'][number];

/** One literal number or text in braces: `{3}`, `{"图1"}`. Anything else in braces is a program. */
const LITERAL = /^\s*(?:"([^"\\]*)"|'([^'\\]*)'|(-?\d+(?:\.\d+)?))\s*$/;
const HAN = /\p{Script=Han}/u;

/** Checks a tag: its name, its place, its attributes, its content. */
export function checkTag(node: Jsx, context: GuardContext): void {
  const { name } = node;
  const { start, end } = spanOf(node);
  const tag = { start, end: start + 1 + (name?.length ?? 1) };
  if (name === null) context.findings.add('MDX_FRAGMENT', {}, { start, end: start + 2 });
  else if (isComponent(name)) checkComponent(node, name, context);
  else if (isInlineTag(name)) checkInlineTag(node, name, context);
  else if (HAN.test(name)) context.findings.add('MDX_ANGLE_TITLE', { name: quote(name) }, tag);
  else if (/^[a-z][a-z0-9-]*$/.test(name) && !isMiscasedComponent(name))
    context.findings.add('MDX_HTML_TAG', { tag: name }, tag);
  else {
    const near = nearName(name, [...Object.keys(COMPONENTS), ...Object.keys(INLINE_TAGS)]);
    context.findings.add('MDX_COMPONENT_UNKNOWN', { name: quote(name), near }, { start, end });
  }
}

function isMiscasedComponent(name: string): boolean {
  return Object.keys(COMPONENTS).some((known) => known.toLowerCase() === name);
}

function checkInlineTag(node: Jsx, name: keyof typeof INLINE_TAGS, context: GuardContext): void {
  for (const attribute of node.attributes) reportUnknown(attribute, name, [], context);
  const example = INLINE_TAGS[name] ? `<${name}>2</${name}>` : `<${name}/>`;
  const hasContent = node.children.length > 0;
  if (INLINE_TAGS[name] && !hasContent) context.findings.add('MDX_COMPONENT_EMPTY', { name, example }, node);
  if (!INLINE_TAGS[name] && hasContent)
    context.findings.add('MDX_COMPONENT_CHILDREN', { name, example }, node);
}

function checkComponent(node: Jsx, name: ComponentName, context: GuardContext): void {
  const { placement, content } = COMPONENTS[name];
  const example = NARRATIVE_COMPONENTS[name]?.example ?? '';
  const hasContent = node.children.some((child) => !isEmpty(child));
  if (placement === 'block' && node.type === 'mdxJsxTextElement') {
    context.findings.add('MDX_COMPONENT_BLOCK', { name, example }, node);
  }
  if (content && !hasContent) context.findings.add('MDX_COMPONENT_EMPTY', { name, example }, node);
  if (!content && hasContent) context.findings.add('MDX_COMPONENT_CHILDREN', { name, example }, node);
  const props = checkAttributes(node, name, context);
  const parsed = COMPONENTS[name].props.safeParse(props);
  if (parsed.success) collect({ name, props: parsed.data } as ResolvedComponent, node, context);
}

function isEmpty(node: NarrativeNode): boolean {
  return (
    (isExpression(node) && commentIn(node.value) !== null) ||
    (node.type === 'text' && node.value.trim() === '')
  );
}

function checkAttributes(node: Jsx, name: ComponentName, context: GuardContext): Record<string, string> {
  const shape: Readonly<Record<string, z.ZodType>> = COMPONENTS[name].props.shape;
  const props: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !Object.hasOwn(shape, attribute.name)) {
      reportUnknown(attribute, name, Object.keys(shape), context);
      continue;
    }
    if (Object.hasOwn(props, attribute.name)) {
      context.findings.add(
        'MDX_PROP_DUPLICATE',
        { component: name, prop: attribute.name },
        spanOfAttribute(attribute, node),
      );
      continue;
    }
    const value = valueOf(attribute);
    if (value === undefined) {
      context.findings.add('MDX_PROP_EXPRESSION', { prop: attribute.name }, spanOfAttribute(attribute, node));
      props[attribute.name] = '';
      continue;
    }
    props[attribute.name] = value;
    if (!shape[attribute.name]?.safeParse(value).success) reportValue(attribute, value, node, name, context);
  }
  const { start } = spanOf(node);
  for (const [prop, schema] of Object.entries(shape)) {
    if (Object.hasOwn(props, prop) || schema.safeParse(undefined).success) continue;
    const where = { start, end: start + 1 + name.length };
    const example = NARRATIVE_COMPONENTS[name]?.example ?? '';
    if (prop === 'alt') context.findings.add('MDX_IMAGE_ALT', {}, where);
    else context.findings.add('MDX_PROP_MISSING', { component: name, prop, example }, where);
  }
  return props;
}

function reportValue(
  attribute: Attribute & { type: 'mdxJsxAttribute' },
  value: string,
  node: Jsx,
  component: ComponentName,
  context: GuardContext,
): void {
  const where = spanOfAttribute(attribute, node);
  const prop = attribute.name;
  if (prop === 'src') context.findings.add('MDX_IMAGE_PATH', { src: quote(value) }, where);
  else if (prop === 'alt' && value.trim() === '') context.findings.add('MDX_IMAGE_ALT', {}, where);
  else {
    const rule = NARRATIVE_COMPONENTS[component]?.props[prop] ?? '';
    context.findings.add('MDX_PROP_VALUE', { component, prop, value: quote(value), rule }, where);
  }
}

function reportUnknown(
  attribute: Attribute,
  component: string,
  known: readonly string[],
  context: GuardContext,
): void {
  const where = {
    start: attribute.position?.start.offset ?? 0,
    end: attribute.position?.end.offset ?? 1,
  };
  if (attribute.type === 'mdxJsxExpressionAttribute') {
    context.findings.add('MDX_PROP_SPREAD', {}, where);
    return;
  }
  const near = nearName(attribute.name, known);
  const prop = quote(attribute.name);
  context.findings.add('MDX_PROP_UNKNOWN', { component, prop, near, known: known.join(' ') }, where);
}

/** The text of an attribute; `undefined` when it is a program. An attribute without value is the empty text. */
function valueOf(attribute: Attribute & { type: 'mdxJsxAttribute' }): string | undefined {
  const { value } = attribute;
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  const literal = LITERAL.exec(value.value);
  return literal?.[1] ?? literal?.[2] ?? literal?.[3];
}

/** Attributes made from `![alt](src)` have no place of their own; the image stands for them. */
function spanOfAttribute(attribute: Attribute, node: Jsx): { start: number; end: number } {
  const { position } = attribute;
  if (position?.start.offset === undefined) return spanOf(node);
  return { start: position.start.offset, end: position.end.offset ?? position.start.offset + 1 };
}

function collect(resolved: ResolvedComponent, node: Jsx, context: GuardContext): void {
  context.components.set(node, resolved);
  const { start, end } = spanOf(node);
  const position = positionAt(context.source, start, end);
  if (resolved.name === 'Statement') context.statements.push({ value: resolved.props.id, position });
  if (resolved.name === 'Figure') context.figures.push({ value: resolved.props.src, position });
}
