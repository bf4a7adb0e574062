import type { APIRoute, GetStaticPaths } from 'astro';
import { projectFeed } from '../../../exports/atom-feed.ts';
import { loadArchive } from '../../../view/load-archive.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { content } = await loadArchive();
  return [...content.projects.keys()].map((id) => ({ params: { id } }));
};

export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params }) =>
  new Response(projectFeed(await loadArchive(), params.id));
