import type { APIRoute } from 'astro';
import { jsonFeed } from '../exports/json-feed.ts';
import { loadArchive } from '../view/load-archive.ts';

export const GET: APIRoute = async () => new Response(jsonFeed(await loadArchive()));
