import type { APIRoute } from 'astro';
import { listData } from '../../../view/list-data.ts';
import { isFiltered } from '../../../view/list-filter.ts';
import { loadArchive } from '../../../view/load-archive.ts';

export async function getStaticPaths() {
  const { byYear } = await loadArchive();
  return [...byYear]
    .filter(([, reports]) => isFiltered(reports))
    .map(([year]) => ({ params: { year: String(year) } }));
}

export const GET: APIRoute<Record<string, never>, { year: string }> = async ({ params }) => {
  const { byYear, deployment } = await loadArchive();
  return new Response(JSON.stringify(listData(byYear.get(Number(params.year)) ?? [], deployment)));
};
