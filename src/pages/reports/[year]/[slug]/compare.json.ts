import type { APIRoute, GetStaticPaths } from 'astro';
import { compareColumn } from '../../../../view/compare-column.ts';
import { loadArchive } from '../../../../view/load-archive.ts';

export const getStaticPaths = (async () =>
  (await loadArchive()).summaries.map((summary) => {
    const [year, slug] = summary.id.split('/');
    return { params: { year, slug }, props: { summary } };
  })) satisfies GetStaticPaths;

interface Props {
  summary: Parameters<typeof compareColumn>[1];
}

export const GET: APIRoute<Props> = async ({ props: { summary } }) =>
  new Response(JSON.stringify(compareColumn(await loadArchive(), summary)));
