import type { APIRoute } from 'astro';
import { siteFeed } from '../exports/atom-feed.ts';
import { loadArchive } from '../view/load-archive.ts';

export const GET: APIRoute = async () => new Response(siteFeed(await loadArchive()));
