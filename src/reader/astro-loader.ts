import type { Content } from './content.ts';
import { loadContent } from './content-cache.ts';

/** What this loader needs of the context that the framework hands to a loader; nothing of the framework is imported. */
interface LoaderContext {
  readonly store: {
    clear(): void;
    set(entry: { id: string; data: Record<string, unknown>; digest: string }): unknown;
  };
}

/** A loader of a content collection, as the framework expects it. */
export interface ReportLoader {
  readonly name: string;
  load(context: LoaderContext): Promise<void>;
}

/**
 * Announces the public reports as a collection: their ids and digests, nothing else. The store is emptied first, so that
 * an entry never outlives its file; the digest holds the model version, so that it never outlives a rule.
 * @param load where the content comes from; throws one error with the first findings, which stops the build
 */
export function reportLoader(load: () => Promise<Content> = loadContent): ReportLoader {
  return {
    name: 'mingji-reports',
    async load({ store }) {
      const { reports } = await load();
      store.clear();
      for (const { report, digest } of reports) {
        store.set({ id: report.id, data: { id: report.id, digest }, digest });
      }
    },
  };
}
