import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { listData } from '../../../view/list/list-data.ts';
import { loadArchive } from '../../../view/load-archive.ts';
import { countBy, rowsPaths } from '../../../view/paths.ts';

export async function getStaticPaths() {
  return rowsPaths(
    'year',
    countBy(await getCollection('reports'), (summary) => summary.fiscalYear),
  );
}

export const GET: APIRoute<Record<string, never>, { year: string }> = async ({ params }) => {
  const { byYear, deployment } = await loadArchive();
  return new Response(JSON.stringify(listData(byYear.get(Number(params.year)) ?? [], deployment)));
};
