import type { Position } from '../model/diagnostic.ts';
import type { GuardContext, ResolvedComponent } from './guard/context.ts';
import { leafText } from './phrasing.ts';
import { footnoteMark } from './restore.ts';
import type { SectionHead } from './section.ts';
import { positionAt } from './source.ts';
import type { Jsx, NarrativeNode, NarrativeRoot } from './tree.ts';
import { childrenOf, isJsx, leavesOf, spanOf } from './tree.ts';

export type BlockKind = 'heading' | 'paragraph' | 'row' | 'code' | 'title' | 'figure' | 'footnote';

/** A piece of text with its own place, or a component that prints something in the line. */
export type Piece =
  | {
      readonly kind: 'text';
      /** The words, as search and checks read them. */
      readonly text: string;
      /** The same as printed, where that differs: the mark of a footnote, raised figures. */
      readonly printed?: string;
      readonly position: Position;
    }
  | { readonly kind: 'component'; readonly component: ResolvedComponent; readonly position: Position };

/** One paragraph, table row or heading as plain text, for search, checks and comparison. */
export interface TextBlock {
  readonly kind: BlockKind;
  /** Id of the section it stands in; `null` before the first heading and for footnotes. */
  readonly sectionId: string | null;
  readonly position: Position;
  readonly pieces: readonly Piece[];
  /** In a box beside the report's own words: the publisher speaks, not the report. */
  readonly aside?: true;
}

/** Text that an inline component prints; nothing unless the caller knows the data. */
export type ComponentText = (component: ResolvedComponent) => string;

/** The text of a block as it is printed, without spaces at its ends. */
export function blockText(block: TextBlock, textOf: ComponentText = () => ''): string {
  return block.pieces
    .map((piece) => (piece.kind === 'text' ? printedText(piece) : textOf(piece.component)))
    .join('')
    .trim();
}

function printedText({ text, printed = text }: Extract<Piece, { kind: 'text' }>): string {
  return printed;
}

/** All blocks in reading order; footnotes last, as they are printed. */
export function textBlocks(
  tree: NarrativeRoot,
  heads: readonly SectionHead[],
  context: GuardContext,
): TextBlock[] {
  const blocks: TextBlock[] = [];
  const notes: TextBlock[] = [];
  let next = 0;
  let sectionId: string | null = null;
  for (const node of tree.children) {
    if (node.type === 'heading') sectionId = heads[next++]?.id ?? null;
    if (node.type === 'footnoteDefinition') notes.push(...blocksOf(node, null, 'footnote', context));
    else blocks.push(...blocksOf(node, sectionId, 'paragraph', context));
  }
  return [...blocks, ...notes];
}

function blocksOf(
  node: NarrativeNode,
  sectionId: string | null,
  kind: BlockKind,
  context: GuardContext,
): TextBlock[] {
  const block = (of: BlockKind, pieces: readonly Piece[]): TextBlock[] => {
    const hasText = pieces.some((piece) => piece.kind === 'component' || printedText(piece).trim() !== '');
    return hasText ? [{ kind: of, sectionId, position: positionOf(node, context), pieces }] : [];
  };
  switch (node.type) {
    case 'paragraph':
      return block(kind, piecesOf(node, context));
    case 'heading':
      return block('heading', piecesOf(node, context));
    case 'code':
      return block('code', [textPiece(node.value, node, context)]);
    case 'tableRow':
      return block(
        'row',
        node.children.flatMap((cell, index) => [
          ...(index === 0 ? [] : [textPiece(' ', cell, context)]),
          ...piecesOf(cell, context),
        ]),
      );
    case 'mdxJsxFlowElement': {
      const blocks = [
        ...block(node.name === 'Figure' ? 'figure' : 'title', captionOf(node, context)),
        ...node.children.flatMap((child) => blocksOf(child, sectionId, kind, context)),
      ];
      return node.name === 'Note' ? blocks.map((one) => ({ ...one, aside: true })) : blocks;
    }
    default:
      return childrenOf(node).flatMap((child) => blocksOf(child, sectionId, kind, context));
  }
}

/** What a block component itself puts on the page as words. */
function captionOf(node: Jsx, context: GuardContext): Piece[] {
  const component = context.components.get(node);
  if (component?.name === 'Note')
    return component.props.title ? [textPiece(component.props.title, node, context)] : [];
  if (component?.name !== 'Figure') return [];
  return [textPiece(component.props.caption ?? component.props.alt, node, context)];
}

function piecesOf(node: NarrativeNode, context: GuardContext): Piece[] {
  const raised = raisedLeaves(node);
  let before = '';
  return leavesOf(node).flatMap((leaf): Piece[] => {
    const component = isJsx(leaf) ? context.components.get(leaf) : undefined;
    if (component) return [{ kind: 'component', component, position: positionOf(leaf, context) }];
    const text = leafText(leaf);
    const printed =
      leaf.type === 'footnoteReference'
        ? footnoteMark(leaf)
        : raised.has(leaf) && /\p{N}$/u.test(before)
          ? raisedText(text)
          : text;
    before = text;
    if (printed === text) return text === '' ? [] : [textPiece(text, leaf, context)];
    return [{ ...textPiece(text, leaf, context), printed } as Piece];
  });
}

/** What stands in `<sup>`: joined to a figure before it as plain text, `10` and `6` would be `106`. */
function raisedLeaves(node: NarrativeNode): ReadonlySet<NarrativeNode> {
  const raised = new Set<NarrativeNode>();
  const visit = (one: NarrativeNode): void => {
    if (isJsx(one) && one.name === 'sup') for (const leaf of leavesOf(one)) raised.add(leaf);
    else childrenOf(one).forEach(visit);
  };
  visit(node);
  return raised;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function raisedText(text: string): string {
  if (/^[-−+]?\d+$/.test(text))
    return text
      .replace(/\d/g, (digit) => RAISED[Number(digit)] ?? '')
      .replace(/[-−]/, '⁻')
      .replace('+', '⁺');
  return `^${text}`;
}

function textPiece(text: string, node: NarrativeNode, context: GuardContext): Piece {
  return { kind: 'text', text, position: positionOf(node, context) };
}

function positionOf(node: NarrativeNode, { source }: GuardContext): Position {
  const { start, end } = spanOf(node);
  return positionAt(source, start, end);
}
