import type { APIRoute } from 'astro';
import { findingsCsv } from '../../exports/findings-csv.ts';
import { loadArchive } from '../../view/load-archive.ts';

export const GET: APIRoute = async () => new Response(findingsCsv(await loadArchive()));
