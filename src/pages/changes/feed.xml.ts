import type { APIRoute } from 'astro';
import { changesFeed } from '../../exports/atom-feed.ts';
import { loadArchive } from '../../view/load-archive.ts';

export const GET: APIRoute = async () => new Response(changesFeed(await loadArchive()));
