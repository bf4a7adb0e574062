import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { unitFeed } from '../../../exports/atom-feed.ts';
import { loadArchive } from '../../../view/load-archive.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  return (await getCollection('units')).map(({ id }) => ({ params: { id } }));
};

export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params }) =>
  new Response(unitFeed(await loadArchive(), params.id));
