import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { CITATION_FORMATS, versionCitationFile } from '../../../../../exports/version-data.ts';
import { loadArchive } from '../../../../../view/load-archive.ts';
import { versionPaths } from '../../../../../view/paths.ts';

export const getStaticPaths = (async () =>
  versionPaths(await getCollection('reports'), await loadArchive())
    .filter(({ props }) => props.readable)
    .flatMap(({ params, props }) =>
      CITATION_FORMATS.map((format) => ({ params: { ...params, format }, props: { ...props, format } })),
    )) satisfies GetStaticPaths;

interface Props {
  id: string;
  version: number;
  format: (typeof CITATION_FORMATS)[number];
}

export const GET: APIRoute<Props> = async ({ props: { id, version, format } }) =>
  new Response(versionCitationFile(await loadArchive(), id, version, format));
