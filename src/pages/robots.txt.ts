import type { APIRoute } from 'astro';
import { absolute, PATHS } from '../view/address.ts';
import { loadArchive } from '../view/load-archive.ts';

export const GET: APIRoute = async () => {
  const { deployment } = await loadArchive();
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${absolute(deployment, PATHS.sitemap)}\n`);
};
