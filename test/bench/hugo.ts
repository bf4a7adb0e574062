import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CommandCost } from './command-cost.ts';
import { measureCommand } from './command-cost.ts';

/** Whether this machine has the generator that the build is compared with. */
export const hugoIsThere = (): boolean => spawnSync('hugo', ['version']).status === 0;

/**
 * A site of one page a report with its facts, indicators and words, a page of each unit, project and year, and a
 * list of all: what anybody gets from a plain generator in an afternoon. No check, no score, no chart, no data.
 * @param content a content folder, as `writeCorpus` writes it
 */
export async function hugoCost(
  content: string,
  root: string,
  project: string,
): Promise<{ readonly hugo: CommandCost; readonly pagefind: CommandCost; readonly files: number }> {
  rmSync(root, { recursive: true, force: true });
  for (const [path, text] of Object.entries(TEMPLATES)) put(root, path, text);
  for (const year of readdirSync(join(content, 'reports'))) {
    for (const slug of readdirSync(join(content, 'reports', year))) {
      const folder = join(content, 'reports', year, slug);
      const facts = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Facts;
      const words = readFileSync(join(folder, 'narrative.mdx'), 'utf8');
      put(root, `content/reports/${year}/${slug}.md`, `${frontMatter(year, facts)}\n\n${words}`);
    }
  }
  const out = join(root, 'public');
  const hugo = await measureCommand('hugo', ['--quiet', '-s', root, '-d', out], { cwd: root });
  const pagefind = await measureCommand(
    join(project, 'node_modules/.bin/pagefind'),
    ['--site', out, '--force-language', 'zh', '--quiet'],
    { cwd: root },
  );
  return { hugo, pagefind, files: readdirSync(out, { recursive: true, withFileTypes: true }).length };
}

interface Facts {
  readonly title: string;
  readonly project: string;
  readonly implementingUnit: { readonly unit: string };
  readonly [field: string]: unknown;
}

/** Taxonomies make the pages of units, projects and years. */
function frontMatter(year: string, facts: Facts): string {
  const taxonomies = { units: [facts.implementingUnit.unit], projects: [facts.project], years: [year] };
  return JSON.stringify({ title: facts.title, ...taxonomies, facts }, null, 1);
}

function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const page = (body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>${body}</body></html>`;

const LIST = page(
  '<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>',
);

/** Hugo lower-cases names of fields, but not within lists. */
const REPORT = page(`<main data-pagefind-body><h1>{{ .Title }}</h1>{{ with .Params.facts }}
<p>{{ .printedprojectname }} {{ .printedunitname }} {{ .reportdate }} {{ .disclosure.publisher }}</p>
<table>{{ range .funds.lines }}<tr><td>{{ .source }}</td><td>{{ .initialBudget }}</td><td>{{ .fullYearBudget }}</td><td>{{ .received }}</td><td>{{ .executed }}</td></tr>{{ end }}</table>
<p>{{ .goals.expected }}</p><p>{{ .goals.actual }}</p>
<table>{{ range .indicators.rows }}<tr><td>{{ delimit .path " " }}</td><td>{{ .name }}</td><td>{{ .target }}</td><td>{{ .actual }}</td><td>{{ .weight }}</td><td>{{ .claimedScore }}</td><td>{{ .deviationReason }}</td></tr>{{ end }}</table>
{{ range .assessments }}<p>{{ .total }} {{ .gradeRaw }}</p>{{ end }}
{{ range .findings }}<p>{{ .text }} {{ .cause }}</p>{{ end }}
{{ range .recommendations }}<p>{{ .text }} {{ .addressedTo }}</p>{{ end }}{{ end }}
{{ .Content }}</main>`);

const TEMPLATES: Readonly<Record<string, string>> = {
  'hugo.json': JSON.stringify({
    baseURL: 'https://example.org/',
    title: '示例',
    taxonomies: { unit: 'units', project: 'projects', year: 'years' },
    disableKinds: ['RSS', 'sitemap'],
  }),
  'layouts/_default/single.html': REPORT,
  'layouts/_default/list.html': LIST,
  'layouts/index.html': page(
    '<h1>{{ .Title }}</h1><ul>{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>',
  ),
};
