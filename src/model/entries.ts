import { z } from 'zod';
import { PublishedSummarySchema } from './published.ts';
import { SchemeSchema } from './scheme.ts';

/**
 * What the content collections say of a record: enough to list it and to give its pages their paths. Words and full
 * facts are no part of it; the page that shows them asks the archive.
 */

const addressed = {
  /** First part of the address. */
  year: z.string().regex(/^\d{4}$/),
  /** Second part of the address. */
  slug: z.string().min(1),
};

const versionNumber = z.number().int().min(1);

/** A report that can be read, or what remains at the address of one that was withdrawn. */
export const ReportEntrySchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('published'),
    ...addressed,
    /** Every version that has an address, with whether it can still be read there. */
    versions: z.array(z.object({ version: versionNumber, readable: z.boolean() })).min(1),
    summary: PublishedSummarySchema,
  }),
  z.object({
    state: z.literal('withdrawn'),
    ...addressed,
    versions: z.array(z.object({ version: versionNumber, readable: z.literal(false) })).min(1),
    title: z.string().min(1),
  }),
]);
export type ReportEntryData = z.output<typeof ReportEntrySchema>;

const { title, summary, kinds, example } = SchemeSchema.shape;
/** A scheme as lists name it; its formulas stay with the archive. */
export const SchemeEntrySchema = z.object({ title, summary, kinds, example });

/** The head of one of the site's own pages, `pages/*.mdx`. */
export const PageEntrySchema = z.strictObject({
  /** Heading of the page. */
  title: z.string().min(1),
  /** One sentence for search engines. */
  description: z.string().min(1),
});
