import { regionWords } from '../../../model/region.ts';
import type { TryData } from '../../../view/guide/try-page.ts';
import { valueAt } from '../../report-values.ts';
import { regionsOf } from '../page/new-records.ts';

/** What the register of the site offers as the answer to a question for a name or a place; made-up records are none. */
export function registerNames(question: string, data: Pick<TryData, 'references'>): readonly string[] {
  if (question.startsWith('region.')) return regionsOf(data).map(regionWords);
  const { units, projects } = data.references;
  const records = question === 'unitName' ? units : question === 'projectName' ? projects : {};
  return Object.values(records).flatMap((record) => {
    const name = valueAt(record, ['name']);
    return typeof name === 'string' && valueAt(record, ['example']) !== true ? [name] : [];
  });
}
