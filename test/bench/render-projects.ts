import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Two small projects that print the same pages, title, indicator table and words, from the same reader. They differ
 * in one thing: `data` takes the words as the site does, `modules` as MDX modules by `glob()` and `render()`.
 */
export type Variant = 'data' | 'modules';

const ROUTE = 'src/pages/reports/[year]/[slug]';

/** Writes a project below `folder` and gives the content folder it reads. */
export async function writeProject(
  folder: string,
  variant: Variant,
  source: string,
  corpus: string,
): Promise<{ readonly root: string; readonly content: string }> {
  const root = join(folder, variant);
  await rm(root, { recursive: true, force: true });
  await mkdir(join(root, ROUTE), { recursive: true });
  await writeFile(join(root, 'astro.config.mjs'), CONFIG[variant]);
  await writeFile(join(root, ROUTE, 'index.astro'), PAGE[variant](source));
  if (variant === 'data') return { root, content: corpus };
  await writeFile(join(root, 'src/content.config.ts'), COLLECTION);
  const content = join(root, 'facts');
  await cp(corpus, content, { recursive: true });
  await moveNarratives(content, join(root, 'words'));
  return { root, content };
}

/** The words go to the collection; what is left for our reader is one line, so that it does not read them twice. */
async function moveNarratives(content: string, words: string): Promise<void> {
  for (const year of await readdir(join(content, 'reports'))) {
    for (const slug of await readdir(join(content, 'reports', year))) {
      const file = join(content, 'reports', year, slug, 'narrative.mdx');
      await cp(file, join(words, year, `${slug}.mdx`), { recursive: true });
      await writeFile(file, '## 正文\n\n见下文。\n');
    }
  }
}

const STATIC = `output: 'static', trailingSlash: 'always', build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: 'jsx', devToolbar: { enabled: false }, markdown: { syntaxHighlight: false }`;

const CONFIG: Record<Variant, string> = {
  data: `import { defineConfig } from 'astro/config';
export default defineConfig({ ${STATIC} });
`,
  modules: `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ ${STATIC}, integrations: [mdx()] });
`,
};

const COLLECTION = `import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
export const collections = {
  words: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: './words', generateId: ({ entry }) => entry.replace(/\\.mdx$/, '') }) }),
};
`;

const HEAD = (source: string) => `import Parts from '${source}/components/narrative/Parts.astro';
import { loadArchive } from '${source}/view/load-archive.ts';
import { statementsView } from '${source}/view/report/report-statements.ts';
`;

const PATHS = `export async function getStaticPaths() {
  const { summaries } = await loadArchive();
  return summaries.map(({ id }) => ({ params: { year: id.split('/')[0], slug: id.split('/')[1] }, props: { id } }));
}
const { id } = Astro.props;
const sourced = (await loadArchive()).sourced(id);
const { report } = sourced;
`;

/** Title, indicator table and words: the same page twice, but for where the words come from. */
const BODY = (words: string) => `<html lang="zh-CN">
  <head><meta charset="utf-8" /><title>{report.title}</title></head>
  <body>
    <h1>{report.title}</h1>
    <table>
      {report.indicators.rows.map((row) => (
        <tr id={row.id}>
          <th scope="row">{row.path.join(' › ')} › {row.name}</th>
          <td>{row.target.raw}</td><td>{row.actual.raw}</td>
          <td>{row.weight.raw}</td><td>{row.claimedScore.raw}</td><td>{row.deviationReason}</td>
        </tr>
      ))}
    </table>
    ${words}
  </body>
</html>
`;

const PAGE: Record<Variant, (source: string) => string> = {
  data: (source) => `---
${HEAD(source)}${PATHS}---
${BODY('<Parts parts={sourced.narrative.parts} statements={statementsView(report)} />')}`,
  modules: (source) => `---
import { getEntry, render } from 'astro:content';
${HEAD(source).split('\n').slice(1, 2).join('\n')}
${PATHS}const { Content } = await render(await getEntry('words', id));
---
${BODY('<Content />')}`,
};
