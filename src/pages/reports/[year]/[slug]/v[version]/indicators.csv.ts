import type { APIRoute, GetStaticPaths } from 'astro';
import { versionIndicatorsCsv } from '../../../../../exports/version-data.ts';
import { loadArchive } from '../../../../../view/load-archive.ts';
import { publishedVersion, versionsOf } from '../../../../../view/version-page.ts';

export const getStaticPaths = (async () => {
  const archive = await loadArchive();
  return versionsOf(archive)
    .filter(({ id, version }) => publishedVersion(archive, id, version) !== null)
    .map(({ id, version }) => {
      const [year, slug] = id.split('/');
      return { params: { year, slug, version: String(version) }, props: { id, version } };
    });
}) satisfies GetStaticPaths;

interface Props {
  id: string;
  version: number;
}

export const GET: APIRoute<Props> = async ({ props: { id, version } }) =>
  new Response(versionIndicatorsCsv(await loadArchive(), id, version));
