import type { APIRoute } from 'astro';
import { reportsCsv } from '../../exports/reports-csv.ts';
import { loadArchive } from '../../view/load-archive.ts';

export const GET: APIRoute = async () => new Response(reportsCsv((await loadArchive()).summaries));
