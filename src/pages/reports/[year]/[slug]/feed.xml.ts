import type { APIRoute, GetStaticPaths } from 'astro';
import { reportFeed } from '../../../../exports/atom-feed.ts';
import { loadArchive } from '../../../../view/load-archive.ts';

export const getStaticPaths = (async () =>
  (await loadArchive()).summaries.map((summary) => {
    const [year, slug] = summary.id.split('/');
    return { params: { year, slug }, props: { summary } };
  })) satisfies GetStaticPaths;

interface Props {
  summary: Parameters<typeof reportFeed>[1];
}

export const GET: APIRoute<Props> = async ({ props: { summary } }) =>
  new Response(reportFeed(await loadArchive(), summary));
