import type { APIRoute, GetStaticPaths } from 'astro';
import { versionJson } from '../../../../../exports/version-data.ts';
import { loadArchive } from '../../../../../view/load-archive.ts';
import { versionsOf } from '../../../../../view/version-page.ts';

export const getStaticPaths = (async () =>
  versionsOf(await loadArchive()).map(({ id, version }) => {
    const [year, slug] = id.split('/');
    return { params: { year, slug, version: String(version) }, props: { id, version } };
  })) satisfies GetStaticPaths;

interface Props {
  id: string;
  version: number;
}

export const GET: APIRoute<Props> = async ({ props: { id, version } }) =>
  new Response(versionJson(await loadArchive(), id, version));
