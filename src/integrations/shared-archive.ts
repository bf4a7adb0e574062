import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

type VitePlugin = Extract<
  NonNullable<
    NonNullable<
      Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0]['config']['vite']
    >['plugins']
  >[number],
  { readonly name: string }
>;

const ARCHIVE = fileURLToPath(new URL('../view/load-archive.ts', import.meta.url));
const SHARED = '\0mingji:archive';

/**
 * Gives bundled pages, the development server and the content collections the archive of the process that they run in.
 * Bundled like any other module they would each read, check and keep thousands of reports for themselves.
 */
export function sharedArchive(): VitePlugin {
  return {
    name: 'mingji:archive',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (importer === undefined || !source.endsWith('/load-archive.ts')) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found !== null && found.id === ARCHIVE.replaceAll('\\', '/') ? SHARED : null;
    },
    load(id) {
      if (id !== SHARED) return null;
      return [
        "import { createRequire } from 'node:module';",
        `export const { loadArchive } = createRequire(${JSON.stringify(ARCHIVE)})(${JSON.stringify(ARCHIVE)});`,
      ].join('\n');
    },
  };
}
