import type { APIRoute } from 'astro';
import { listData } from '../../../view/list-data.ts';
import { isFiltered } from '../../../view/list-filter.ts';
import { loadArchive } from '../../../view/load-archive.ts';

export async function getStaticPaths() {
  const { byUnit } = await loadArchive();
  return [...byUnit].filter(([, reports]) => isFiltered(reports)).map(([id]) => ({ params: { id } }));
}

export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params }) => {
  const { byUnit, deployment } = await loadArchive();
  return new Response(JSON.stringify(listData(byUnit.get(params.id) ?? [], deployment)));
};
