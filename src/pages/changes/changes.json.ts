import type { APIRoute } from 'astro';
import { changesJson } from '../../exports/changes-json.ts';
import { loadArchive } from '../../view/load-archive.ts';

export const GET: APIRoute = async () => new Response(changesJson(await loadArchive()));
