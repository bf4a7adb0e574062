import type { APIRoute, GetStaticPaths } from 'astro';
import { reportIndicatorsCsv } from '../../../../exports/report-indicators.ts';
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
  new Response(reportIndicatorsCsv(await loadArchive(), summary));
