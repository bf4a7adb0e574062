import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFiles } from '../../exports/data-files.ts';
import { loadArchive } from '../../view/load-archive.ts';

export const getStaticPaths = (async () =>
  [...dataFiles(await loadArchive()).keys()].map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { file: string }> = async ({ params: { file } }) => {
  const made = await dataFiles(await loadArchive()).get(file)?.();
  return made === undefined ? new Response(null, { status: 404 }) : new Response(body(made));
};

const body = (made: string | Uint8Array) => (typeof made === 'string' ? made : Buffer.from(made));
