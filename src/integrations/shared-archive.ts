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
const COLLECTIONS = fileURLToPath(new URL('./collections.ts', import.meta.url));
const SHARED = '\0mingji:archive';
/** Where the framework's own collections look for their entries. */
const STORE = 'astro:data-layer-content';
const OWN_STORE = '\0mingji:collections';

/**
 * Gives bundled pages, the development server and the content collections the archive of the process that they run in.
 * Bundled like any other module they would each read, check and keep thousands of reports for themselves.
 */
export function sharedArchive(): VitePlugin {
  return {
    name: 'mingji:archive',
    enforce: 'pre',
    resolveId: {
      // Before the framework, whose own plugins stand before all others.
      order: 'pre',
      async handler(source, importer) {
        if (source === STORE) return OWN_STORE;
        if (importer === undefined || !source.endsWith('/load-archive.ts')) return null;
        const found = await this.resolve(source, importer, { skipSelf: true });
        return found !== null && found.id === ARCHIVE.replaceAll('\\', '/') ? SHARED : null;
      },
    },
    load(id) {
      if (id === SHARED) return [REQUIRE, `export const { loadArchive } = ${required(ARCHIVE)};`].join('\n');
      if (id !== OWN_STORE) return null;
      if (this.environment.config.command === 'serve')
        return [REQUIRE, `export default ${required(COLLECTIONS)}.servedCollections();`].join('\n');
      return [
        REQUIRE,
        `const archive = await ${required(ARCHIVE)}.loadArchive();`,
        `export default ${required(COLLECTIONS)}.collectionStore(archive, ${JSON.stringify(this.environment.config.root)});`,
      ].join('\n');
    },
  };
}

const REQUIRE = "import { createRequire } from 'node:module';";
const required = (file: string) => `createRequire(${JSON.stringify(file)})(${JSON.stringify(file)})`;
