import { defineCollection } from 'astro:content';
import * as loaders from './integrations/collections.ts';

/** Everything that has an address of its own. The reader has judged it; each loader brings the schema of its entries. */
export const collections = {
  reports: defineCollection({ loader: loaders.reports() }),
  units: defineCollection({ loader: loaders.units() }),
  projects: defineCollection({ loader: loaders.projects() }),
  schemes: defineCollection({ loader: loaders.schemes() }),
  pages: defineCollection({ loader: loaders.pages() }),
};
