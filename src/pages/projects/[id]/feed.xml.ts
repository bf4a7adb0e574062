import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { projectFeed } from '../../../exports/atom-feed.ts';
import { loadArchive } from '../../../view/load-archive.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  return (await getCollection('projects')).map(({ id }) => ({ params: { id } }));
};

export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params }) =>
  new Response(projectFeed(await loadArchive(), params.id));
