import type { Diagnostic } from '../model/diagnostic.ts';
import type { TextBlock } from './block.ts';
import { textBlocks } from './block.ts';
import { Findings } from './findings.ts';
import type { GuardContext, LinkMention, Mention } from './guard/context.ts';
import { guardTree } from './guard/walk.ts';
import type { RenderedTree, RenderOptions } from './html.ts';
import { renderTree } from './html.ts';
import { maskLiterals } from './literal.ts';
import type { Part } from './part.ts';
import { joinLines, paragraphsOf } from './phrasing.ts';
import { preflight } from './preflight.ts';
import { parseWithRecovery } from './recover.ts';
import { restoreTree } from './restore.ts';
import type { Section, SectionHead } from './section.ts';
import { sectionHeads } from './section.ts';
import { shapeTree } from './shape.ts';
import { openSource } from './source.ts';
import type { NarrativeRoot } from './tree.ts';

/** The words of a report, read, guarded and ready to print. */
export interface Narrative {
  /** Everything in reading order: lead, sections, footnotes. */
  readonly parts: readonly Part[];
  /** What stands before the first heading. */
  readonly lead: readonly Part[];
  /** In the order of the file, each with its own content only; levels say how they nest. */
  readonly sections: readonly Section[];
  /** The list of footnotes with its heading; empty where there are none. */
  readonly footnotes: readonly Part[];
  /** The same words as plain text. */
  readonly blocks: readonly TextBlock[];
  /** Ids of numeric statements, in order, repeated where the text repeats them. */
  readonly statements: readonly Mention[];
  /** Image files relative to the report's folder. */
  readonly figures: readonly Mention[];
  readonly links: readonly LinkMention[];
  /** Remarks beginning with 待确认 and the like. A report with one may not be published. */
  readonly pending: readonly Mention[];
  /** Remarks to editors, those that are pending among them. Never printed. */
  readonly comments: readonly Mention[];
}

export interface ParsedNarrative {
  /** Sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** `null` when a diagnostic is an error. */
  readonly narrative: Narrative | null;
}

/**
 * Reads a `narrative.mdx`: parses it as data, never as code, says all that is wrong with it, and renders it.
 * Never throws, whatever the text.
 * @param file path relative to the content folder, for the messages
 */
export function parseNarrative(source: string, file: string, options: RenderOptions = {}): ParsedNarrative {
  const opened = openSource(source, file);
  const findings = new Findings(opened);
  let narrative: Narrative | null = null;
  try {
    const text = preflight(opened, findings);
    const masked = text === null ? null : maskLiterals(text, findings);
    const tree = masked === null ? null : parseWithRecovery(masked, opened, findings);
    if (masked !== null && tree !== null) {
      restoreTree(tree, masked);
      const references = shapeTree(tree, opened);
      const heads = sectionHeads(tree, opened);
      const anchors = new Set(heads.map((head) => head.id));
      const collected = {
        components: new Map(),
        statements: [],
        figures: [],
        links: [],
        pending: [],
        comments: [],
      };
      const context: GuardContext = { source: opened, masked, findings, references, anchors, ...collected };
      guardTree(tree, context);
      if (!findings.failed) narrative = build(tree, heads, context, options);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    findings.add('MDX_UNREADABLE', { reason }, null);
  }
  return { diagnostics: findings.sorted(), narrative: findings.failed ? null : narrative };
}

function build(
  tree: NarrativeRoot,
  heads: readonly SectionHead[],
  context: GuardContext,
  options: RenderOptions,
): Narrative {
  const { source, statements, figures, links, pending, comments } = context;
  for (const paragraph of paragraphsOf(tree)) joinLines(paragraph, source);
  const blocks = textBlocks(tree, heads, context);
  // Rendered when somebody prints it: who only checks the words never asks. Own properties, so that a copy has them.
  let rendered: RenderedTree | null = null;
  const render = () => {
    rendered ??= renderTree(tree, heads, context, options);
    return rendered;
  };
  // What cannot be rendered is to be told of with the rest.
  if (options.whenAsked !== true) render();
  const sections = lazySections(heads, render);
  return {
    get parts() {
      const { lead, sections, footnotes } = render();
      return [...lead, ...sections.flat(), ...footnotes];
    },
    get lead() {
      return render().lead;
    },
    sections,
    get footnotes() {
      return render().footnotes;
    },
    blocks,
    statements,
    figures,
    links,
    pending,
    comments,
  };
}

/** What a section is called is known before it is rendered. */
function lazySections(heads: readonly SectionHead[], render: () => RenderedTree): readonly Section[] {
  return heads.map((head, index) => ({
    ...head,
    get parts() {
      return render().sections[index] ?? [];
    },
  }));
}
