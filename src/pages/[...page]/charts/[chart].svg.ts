import type { APIRoute, GetStaticPaths } from 'astro';
import { loadArchive } from '../../../view/load-archive.ts';
import { picture, picturePaths } from '../../../view/pictures.ts';

export const getStaticPaths = (async () => picturePaths(await loadArchive())) satisfies GetStaticPaths;

export const GET: APIRoute<never, { page: string; chart: string }> = async ({ params }) =>
  new Response(picture(await loadArchive(), params.page, params.chart));
