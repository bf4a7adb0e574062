import type { ZodType, z } from 'zod';
import type { Allowance } from '../model/allowance.ts';
import { AllowanceListSchema } from '../model/allowance.ts';
import { fillLeftOut } from '../model/left-out.ts';
import { ProjectSchema } from '../model/project.ts';
import type { Aliases, Glossary } from '../model/reference.ts';
import { AliasesSchema, GlossarySchema } from '../model/reference.ts';
import { SchemeSchema } from '../model/scheme.ts';
import { SiteSchema } from '../model/site.ts';
import { UnitSchema } from '../model/unit.ts';
import type { Content } from '../reader/content.ts';
import type { Document } from '../reader/document.ts';
import type { Known, ReadingSet } from '../reader/records.ts';
import type { SiteReferences } from '../reader/site-references.ts';

/** The records of {@link SiteReferences}, read. */
export interface References {
  readonly records: Pick<ReadingSet, 'units' | 'projects' | 'schemes'>;
  readonly content: Omit<Content, 'reports' | 'withdrawn'>;
  readonly known: Known;
}

/** Reads the records once for many checks. What does not fit its model is left out: it is told of elsewhere. */
export function openReferences(raw: SiteReferences): References {
  const units = documents('units', raw.units, UnitSchema);
  const projects = documents('projects', raw.projects, ProjectSchema);
  const schemes = documents('schemes', raw.schemes, SchemeSchema);
  const keys = (records: object) => new Set(Object.keys(records));
  return {
    records: { units, projects, schemes },
    known: {
      unit: keys(raw.units),
      project: keys(raw.projects),
      scheme: keys(raw.schemes),
      report: new Set(raw.reports),
    },
    content: {
      site: { ...SiteSchema.parse(raw.site), pages: [] },
      units: withIds(units),
      projects: withIds(projects),
      schemes: withIds(schemes),
      coverage: [],
      glossary: read<Glossary>(GlossarySchema, raw.glossary, []),
      aliases: read<Aliases>(AliasesSchema, raw.aliases, { aliases: [], meanings: [] }),
      allowances: read<readonly Allowance[]>(AllowanceListSchema, raw.allowances, []),
      redirects: [],
      pages: [],
      pageSources: new Map(),
    },
  };
}

function read<T>(schema: ZodType<T>, raw: object | undefined, otherwise: T): T {
  const parsed = schema.safeParse(raw);
  return parsed.success ? parsed.data : otherwise;
}

function documents<S extends ZodType>(
  folder: string,
  raw: Readonly<Record<string, object>>,
  schema: S,
): ReadonlyMap<string, Document<z.output<S>>> {
  const found = new Map<string, Document<z.output<S>>>();
  for (const [id, value] of Object.entries(raw)) {
    const parsed = schema.safeParse(fillLeftOut(value, schema));
    const file = `${folder}/${id}.json`;
    const locate = () => ({ file, position: null });
    if (parsed.success) found.set(id, { file, facts: parsed.data, sha256: '', lost: [], locate });
  }
  return found;
}

function withIds<F extends object, I extends string>(
  records: ReadonlyMap<string, Document<F>>,
): ReadonlyMap<I, F & { readonly id: I }> {
  return new Map([...records].map(([id, { facts }]) => [id as I, { ...facts, id: id as I }]));
}

/** Records that a draft brings along because the site has none of them yet, by their ids. */
export interface NewRecords {
  readonly units?: Readonly<Record<string, object>>;
  readonly projects?: Readonly<Record<string, object>>;
}

/** The records of the site with those that a draft brings along. */
export function withNewRecords(around: References, { units = {}, projects = {} }: NewRecords): References {
  if (Object.keys(units).length + Object.keys(projects).length === 0) return around;
  const { records, known, content } = around;
  const more = {
    units: new Map([...records.units, ...documents('units', units, UnitSchema)]),
    projects: new Map([...records.projects, ...documents('projects', projects, ProjectSchema)]),
  };
  return {
    records: { ...records, ...more },
    known: {
      ...known,
      unit: new Set([...known.unit, ...Object.keys(units)]),
      project: new Set([...known.project, ...Object.keys(projects)]),
    },
    content: { ...content, units: withIds(more.units), projects: withIds(more.projects) },
  };
}
