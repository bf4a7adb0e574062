import type { CollectionEntry } from 'astro:content';
import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { reportJson, withdrawnJson } from '../../../../exports/json.ts';
import { absolute, PATHS } from '../../../../view/address.ts';
import { loadArchive } from '../../../../view/load-archive.ts';
import { reportPaths } from '../../../../view/paths.ts';

export const getStaticPaths = (async () =>
  reportPaths(await getCollection('reports'), await loadArchive())) satisfies GetStaticPaths;

interface Props {
  entry: CollectionEntry<'reports'>;
}

export const GET: APIRoute<Props> = async ({ props: { entry } }) => {
  const { id } = entry;
  const { content, deployment, published } = await loadArchive();
  const gone = content.withdrawn.find((one) => one.id === id);
  return new Response(
    gone ? withdrawnJson(gone, absolute(deployment, PATHS.report(id))) : reportJson(published(id)),
  );
};
