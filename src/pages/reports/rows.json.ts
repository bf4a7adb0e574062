import type { APIRoute } from 'astro';
import { reportsData } from '../../view/list/list-data.ts';
import { loadArchive } from '../../view/load-archive.ts';

export const GET: APIRoute = async () => new Response(JSON.stringify(reportsData(await loadArchive())));
