import type { APIRoute, GetStaticPaths } from 'astro';
import { GUIDE_SAMPLES } from '../../exports/guide-samples.ts';

export const getStaticPaths = (() =>
  [...GUIDE_SAMPLES.keys()].map((sample) => ({ params: { sample } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { sample: string }> = async ({ params: { sample } }) => {
  const bytes = await GUIDE_SAMPLES.get(sample)?.();
  return bytes === undefined ? new Response(null, { status: 404 }) : new Response(Buffer.from(bytes));
};
