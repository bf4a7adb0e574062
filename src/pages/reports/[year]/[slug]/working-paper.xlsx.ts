import type { APIRoute, GetStaticPaths } from 'astro';
import { reportWorkingPaper } from '../../../../exports/report-working-paper.ts';
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
  new Response(Buffer.from(await reportWorkingPaper(await loadArchive(), id)));
