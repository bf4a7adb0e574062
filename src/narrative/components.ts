import { z } from 'zod';
import { StatementIdSchema } from '../model/ids.ts';

import { FORBIDDEN } from './characters.ts';

/**
 * All that an editor may write as a tag in a narrative. Adding a component: an entry here, its words in
 * `text/narrative.ts`, and a filler (an Astro component) that prints it. Attributes arrive as text, so each
 * schema reads text; an attribute that is not in the schema cannot be written.
 */

/** `./attachments/<name>.<type>`, one folder deep, no spaces and nothing that a browser would decode. */
const IMAGE_PATH = /^\.\/attachments\/(?!\.)[\p{L}\p{N}._()（）-]+\.(?:png|jpe?g|webp|avif|gif)$/iu;

const words = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !FORBIDDEN.test(text));

/** A box beside the report's own words. Its content is any text but headings. */
export const NotePropsSchema = z.strictObject({
  /** What the box is for: `info` explains, `caution` warns of a mistake that readers could make. */
  kind: z.enum(['info', 'caution']).default('info'),
  title: words(40).optional(),
});

/** An image from the report's own attachments. `![alt](src "caption")` alone in a paragraph means the same. */
export const FigurePropsSchema = z.strictObject({
  /** Path relative to the report's folder. */
  src: z.string().regex(IMAGE_PATH),
  /** What the image shows, for those who do not see it. */
  alt: words(300),
  caption: words(120).optional(),
});

/** Prints a figure from `statements` in `report.json`, so that text and data cannot disagree. */
export const StatementPropsSchema = z.strictObject({ id: StatementIdSchema });

export const COMPONENTS = {
  Note: { placement: 'block', content: true, props: NotePropsSchema },
  Figure: { placement: 'block', content: false, props: FigurePropsSchema },
  Statement: { placement: 'inline', content: false, props: StatementPropsSchema },
} as const;

export type ComponentName = keyof typeof COMPONENTS;
export type PropsOf<N extends ComponentName> = z.output<(typeof COMPONENTS)[N]['props']>;

/** HTML elements that may stand in text, without attributes; `true` where they hold text. */
export const INLINE_TAGS = { br: false, sup: true, sub: true } as const;

export type InlineTag = keyof typeof INLINE_TAGS;

export function isComponent(name: string): name is ComponentName {
  return Object.hasOwn(COMPONENTS, name);
}

export function isInlineTag(name: string): name is InlineTag {
  return Object.hasOwn(INLINE_TAGS, name);
}

/** Whether a tag stands on its own between paragraphs. */
export function isBlockComponent(name: string | null): boolean {
  return name !== null && isComponent(name) && COMPONENTS[name].placement === 'block';
}
