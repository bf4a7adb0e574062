import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { reportWorkingPaper } from '../../../../exports/report-working-paper.ts';
import { loadArchive } from '../../../../view/load-archive.ts';
import type { PublishedEntry } from '../../../../view/paths.ts';
import { isPublished, reportPaths } from '../../../../view/paths.ts';

export const getStaticPaths = (async () =>
  reportPaths(
    (await getCollection('reports')).filter(isPublished),
    await loadArchive(),
  )) satisfies GetStaticPaths;

interface Props {
  entry: PublishedEntry;
}

export const GET: APIRoute<Props> = async ({ props: { entry } }) =>
  new Response(Buffer.from(await reportWorkingPaper(await loadArchive(), entry.id)));
