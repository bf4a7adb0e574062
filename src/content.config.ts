import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { readEnvironment } from './reader/environment.ts';

/** The site's own texts, `pages/*.mdx`: written by its maintainers, so they are the only MDX that is run as code. */
const pages = defineCollection({
  loader: glob({ pattern: '*.mdx', base: join(readEnvironment(process.env).content, 'pages') }),
  schema: z.strictObject({
    /** Heading of the page. */
    title: z.string().min(1),
    /** One sentence for search engines. */
    description: z.string().min(1),
  }),
});

export const collections = { pages };
