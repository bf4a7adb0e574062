import type { APIRoute } from 'astro';
import { rectificationCalendar } from '../../exports/calendar.ts';
import { loadArchive } from '../../view/load-archive.ts';

export const GET: APIRoute = async () => new Response(rectificationCalendar(await loadArchive()));
