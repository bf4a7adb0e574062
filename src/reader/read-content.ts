import type { ContentReading, ReadOptions } from './content.ts';

/** Reads every file of a content folder once and collects every finding. */
export async function readContent(_options: ReadOptions): Promise<ContentReading> {
  return { content: null, diagnostics: [], files: [] };
}
