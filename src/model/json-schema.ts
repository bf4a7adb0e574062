import { z } from 'zod';
import { AllowanceListSchema } from './allowance.ts';
import { isFilledIn } from './left-out.ts';
import { ProjectSchema } from './project.ts';
import {
  AddressesSchema,
  AliasesSchema,
  CoverageSchema,
  GlossarySchema,
  RedirectsSchema,
} from './reference.ts';
import { ReportSchema } from './report.ts';
import { SchemeSchema } from './scheme.ts';
import { SiteSchema } from './site.ts';
import { UnitSchema } from './unit.ts';

/** The kinds of content files, by the name of their schema. */
export const CONTENT_SCHEMAS = {
  report: ReportSchema,
  unit: UnitSchema,
  project: ProjectSchema,
  scheme: SchemeSchema,
  site: SiteSchema,
  coverage: CoverageSchema,
  glossary: GlossarySchema,
  aliases: AliasesSchema,
  redirects: RedirectsSchema,
  addresses: AddressesSchema,
  allowances: AllowanceListSchema,
} as const;
export type ContentSchemaName = keyof typeof CONTENT_SCHEMAS;

/**
 * Which files an editor should offer each schema for, relative to the project.
 * @public its test holds `.vscode/settings.json` to it
 */
export const CONTENT_FILES: Readonly<Record<ContentSchemaName, string>> = {
  report: '/content/reports/**/report.json',
  unit: '/content/units/*.json',
  project: '/content/projects/*.json',
  scheme: '/content/schemes/*.json',
  site: '/content/site.json',
  coverage: '/content/coverage/*.json',
  glossary: '/content/glossary.json',
  aliases: '/content/aliases.json',
  redirects: '/content/redirects.json',
  addresses: '/content/addresses.json',
  allowances: '/content/allowances.json',
};

/**
 * JSON Schemas (draft 2020-12) of what editors write, with Chinese titles, for completion and hints in an editor.
 * They describe the form; rules that join several fields are only in the model, and `check` has the last word.
 * @public its test writes `.vscode/schema/` from it
 */
export function jsonSchemas(): Record<ContentSchemaName, object> {
  const entries = Object.entries(CONTENT_SCHEMAS).map(([name, schema]) => [name, jsonSchema(name, schema)]);
  return Object.fromEntries(entries) as Record<ContentSchemaName, object>;
}

function jsonSchema(name: string, schema: z.ZodType): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ zodSchema, jsonSchema: made }) => {
      // What the reader fills in need not be written.
      const required = made.required?.filter((key) => !isFilledIn(zodSchema, key));
      if (required?.length === 0) delete made.required;
      else if (required !== undefined) made.required = required;
    },
  });
  return { $schema, $id: `urn:mingji:schema:${name}`, ...rest };
}
