import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { versionIndicatorsCsv } from '../../../../../exports/version-data.ts';
import { loadArchive } from '../../../../../view/load-archive.ts';
import { versionPaths } from '../../../../../view/paths.ts';

export const getStaticPaths = (async () =>
  versionPaths(await getCollection('reports'), await loadArchive()).filter(
    ({ props }) => props.readable,
  )) satisfies GetStaticPaths;

interface Props {
  id: string;
  version: number;
}

export const GET: APIRoute<Props> = async ({ props: { id, version } }) =>
  new Response(versionIndicatorsCsv(await loadArchive(), id, version));
