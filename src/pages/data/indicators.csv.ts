import type { APIRoute } from 'astro';
import { indicatorsCsv } from '../../exports/indicators-csv.ts';
import { loadArchive } from '../../view/load-archive.ts';

export const GET: APIRoute = async () => new Response(indicatorsCsv(await loadArchive()));
