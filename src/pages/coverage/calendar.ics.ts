import type { APIRoute } from 'astro';
import { coverageCalendar } from '../../exports/calendar.ts';
import { loadArchive } from '../../view/load-archive.ts';

export const GET: APIRoute = async () => new Response(coverageCalendar(await loadArchive()));
