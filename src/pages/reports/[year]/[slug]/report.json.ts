import type { APIRoute, GetStaticPaths } from 'astro';
import { reportJson, withdrawnJson } from '../../../../exports/json.ts';
import { absolute, PATHS } from '../../../../view/address.ts';
import { loadArchive } from '../../../../view/load-archive.ts';

export const getStaticPaths = (async () => {
  const { summaries, content } = await loadArchive();
  return [...summaries, ...content.withdrawn].map(({ id }) => {
    const [year, slug] = id.split('/');
    return { params: { year, slug }, props: { id } };
  });
}) satisfies GetStaticPaths;

interface Props {
  id: string;
}

export const GET: APIRoute<Props> = async ({ props: { id } }) => {
  const { content, deployment, published } = await loadArchive();
  const gone = content.withdrawn.find((one) => one.id === id);
  return new Response(
    gone ? withdrawnJson(gone, absolute(deployment, PATHS.report(id))) : reportJson(published(id)),
  );
};
