import type { TryData } from '../../../view/guide/try-page.ts';
import { valueAt } from '../../report-values.ts';

/** What the register of the site offers as the answer to a question for a name; made-up records are none. */
export function registerNames(
  question: string,
  { references }: Pick<TryData, 'references'>,
): readonly string[] {
  const { units, projects } = references;
  const records = question === 'unitName' ? units : question === 'projectName' ? projects : {};
  return Object.values(records).flatMap((record) => {
    const name = valueAt(record, ['name']);
    return typeof name === 'string' && valueAt(record, ['example']) !== true ? [name] : [];
  });
}
