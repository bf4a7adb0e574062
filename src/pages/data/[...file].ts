import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFile, dataFiles } from '../../exports/data-files.ts';
import { loadArchive } from '../../view/load-archive.ts';

export const getStaticPaths = (async () =>
  [...dataFiles(await loadArchive()).keys()].map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { file: string }> = async ({ params: { file } }) => {
  const made = await dataFile(await loadArchive(), file);
  return new Response(typeof made === 'string' ? made : Buffer.from(made));
};
