import { hasErrors } from '../reader/content.ts';
import type { Environment } from '../reader/environment.ts';
import { readContent } from '../reader/read-content.ts';
import type { Output } from './output.ts';

export async function checkContent(environment: Environment, output: Output) {
  const { diagnostics, content } = await readContent({ root: environment.content, now: environment.now });
  for (const d of diagnostics) output.line(`${d.file} ${d.id} ${d.message}`);
  return { errors: hasErrors(diagnostics) ? 1 : 0, reports: content?.reports.length ?? 0 };
}
