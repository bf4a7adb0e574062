import type { APIRoute, GetStaticPaths } from 'astro';
import type { SchemaName } from '../../../exports/json.ts';
import { publishedSchema, SCHEMA_NAMES } from '../../../exports/json.ts';
import { absolute, PATHS } from '../../../view/address.ts';
import { loadArchive } from '../../../view/load-archive.ts';

export const getStaticPaths = (() =>
  SCHEMA_NAMES.map((name) => ({ params: { name }, props: { name } }))) satisfies GetStaticPaths;

interface Props {
  name: SchemaName;
}

export const GET: APIRoute<Props> = async ({ props: { name } }) => {
  const { deployment } = await loadArchive();
  return new Response(publishedSchema(name, absolute(deployment, PATHS.schema(name))));
};
