import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { projectFeed } from '../../../exports/atom-feed.ts';
import { PATHS } from '../../../view/address.ts';
import { loadArchive } from '../../../view/load-archive.ts';
import { siteFolder } from '../../../view/paths.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { listed } = await loadArchive();
  const entries = await getCollection('projects');
  return entries
    .filter(({ id }) => listed.isAsked(siteFolder(PATHS.project(id))))
    .map(({ id }) => ({ params: { id } }));
};

export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params }) =>
  new Response(projectFeed(await loadArchive(), params.id));
