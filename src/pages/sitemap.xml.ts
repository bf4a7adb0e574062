import type { APIRoute } from 'astro';
import { sitemapXml } from '../exports/sitemap.ts';
import { loadArchive } from '../view/load-archive.ts';

export const GET: APIRoute = async () => new Response(sitemapXml(await loadArchive()));
