import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { listData } from '../../../view/list/list-data.ts';
import { loadArchive } from '../../../view/load-archive.ts';
import { countBy, rowsPaths } from '../../../view/paths.ts';

export async function getStaticPaths() {
  return rowsPaths(
    'id',
    countBy(await getCollection('reports'), ({ unit }) => unit.id),
  );
}

export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params }) => {
  const { byUnit, deployment } = await loadArchive();
  return new Response(JSON.stringify(listData(byUnit.get(params.id) ?? [], deployment)));
};
