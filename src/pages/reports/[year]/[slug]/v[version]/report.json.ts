import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { versionJson } from '../../../../../exports/version-data.ts';
import { loadArchive } from '../../../../../view/load-archive.ts';
import { versionPaths } from '../../../../../view/paths.ts';

export const getStaticPaths = (async () =>
  versionPaths(await getCollection('reports'), await loadArchive())) satisfies GetStaticPaths;

interface Props {
  id: string;
  version: number;
}

export const GET: APIRoute<Props> = async ({ props: { id, version } }) =>
  new Response(versionJson(await loadArchive(), id, version));
