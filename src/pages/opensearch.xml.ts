import type { APIRoute } from 'astro';
import { openSearchXml } from '../exports/opensearch.ts';
import { loadArchive } from '../view/load-archive.ts';

export const GET: APIRoute = async () => new Response(openSearchXml(await loadArchive()));
