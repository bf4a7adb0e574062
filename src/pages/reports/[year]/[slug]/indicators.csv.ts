import type { APIRoute, GetStaticPaths } from 'astro';
import { reportIndicatorsCsv } from '../../../../exports/indicators-csv.ts';
import { loadArchive } from '../../../../view/load-archive.ts';

export const getStaticPaths = (async () =>
  (await loadArchive()).summaries.map(({ id }) => {
    const [year, slug] = id.split('/');
    return { params: { year, slug }, props: { id } };
  })) satisfies GetStaticPaths;

interface Props {
  id: string;
}

export const GET: APIRoute<Props> = async ({ props: { id } }) =>
  new Response(reportIndicatorsCsv((await loadArchive()).published(id)));
