import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ICruiseResult, IFlattenedRuleSet } from 'dependency-cruiser';
import { cruise } from 'dependency-cruiser';

const require = createRequire(import.meta.url);
const { forbidden, options } = require('../../.dependency-cruiser.cjs') as {
  forbidden: NonNullable<IFlattenedRuleSet['forbidden']>;
  options: object;
};

/** One import that goes through a closed door. */
export interface DoorViolation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** The rooms that have doors, in the order of the configuration. */
export const ROOMS: readonly string[] = forbidden.flatMap(
  ({ name }) => /^(\w+)-doors$/.exec(name ?? '')?.[1] ?? [],
);

const FRONTMATTER = /^\s*---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const SCRIPT_SOURCE = /\bsrc=(["'])(\.[^"']+)\1/;
const DYNAMIC_IMPORT = /\bimport\((["'])([^"']+)\1\)/g;

/**
 * The imports of an .astro file as a module: its frontmatter, the bodies of its scripts, and what its template
 * imports on demand. Only good for reading imports; it does not run.
 */
export function astroModule(source: string): string {
  const frontmatter = FRONTMATTER.exec(source);
  const template = frontmatter ? source.slice(frontmatter[0].length) : source;
  const scripts = [...template.matchAll(SCRIPT)].flatMap(([, attributes = '', body = '']) => {
    const external = SCRIPT_SOURCE.exec(attributes)?.[2];
    return external === undefined ? [body] : [`import '${external}';`];
  });
  const dynamic = [...template.replaceAll(SCRIPT, '').matchAll(DYNAMIC_IMPORT)].map(
    ([call]) => `await ${call};`,
  );
  return [frontmatter?.[1] ?? '', ...scripts, ...dynamic].join('\n;\n');
}

/**
 * Runs the doors over `<project>/src`.
 *
 * The rules engine does not read .astro files, so a copy of the sources is made in `scratch` in which each of them
 * is a module beside its own name (`Card.astro` → `Card.astro.ts`, which `import './Card.astro'` also finds).
 *
 * @param project folder with `src/`, `package.json` and `node_modules/`
 * @param scratch an empty folder of the caller's
 */
export async function closedDoors(project: string, scratch: string): Promise<DoorViolation[]> {
  mkdirSync(scratch, { recursive: true });
  cpSync(join(project, 'src'), join(scratch, 'src'), { recursive: true });
  cpSync(join(project, 'package.json'), join(scratch, 'package.json'));
  for (const folder of ['node_modules', 'test', 'content'])
    symlinkSync(join(project, folder), join(scratch, folder));
  for (const path of readdirSync(join(scratch, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.astro')) continue;
    const file = join(scratch, 'src', path);
    writeFileSync(`${file}.ts`, astroModule(readFileSync(file, 'utf8')));
    rmSync(file);
  }
  const { output } = await cruise(['src'], {
    ...options,
    baseDir: scratch,
    validate: true,
    ruleSet: { forbidden },
  });
  const result = output as ICruiseResult;
  const own = (path: string): string => path.replace(/\.astro\.ts$/, '.astro');
  return result.summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from: own(from),
    to: own(to),
  }));
}
