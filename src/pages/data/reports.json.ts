import type { APIRoute } from 'astro';
import { reportsJson } from '../../exports/json.ts';
import { loadArchive } from '../../view/load-archive.ts';

export const GET: APIRoute = async () => new Response(reportsJson((await loadArchive()).summaries));
