import type { APIRoute, GetStaticPaths } from 'astro';
import { indicatorsCsv } from '../../../../exports/indicators-csv.ts';
import { loadArchive } from '../../../../view/load-archive.ts';

export const getStaticPaths = (async () =>
  (await loadArchive()).summaries.map((summary) => {
    const [year, slug] = summary.id.split('/');
    return { params: { year, slug }, props: { summary } };
  })) satisfies GetStaticPaths;

type Archive = Awaited<ReturnType<typeof loadArchive>>;

interface Props {
  summary: Archive['summaries'][number];
}

export const GET: APIRoute<Props> = async ({ props: { summary } }) =>
  new Response(indicatorsCsv(await loadArchive(), [summary]));
