import type { Diagnostic } from '../../model/diagnostic.ts';
import { ImportRecordSchema, openQuestions } from '../../model/import-record.ts';
import type { ReportState } from '../../model/report.ts';
import { LIFE_PROBLEMS } from '../../text/problems/life.ts';
import { readJson } from '../json/source.ts';
import { say } from '../say.ts';

/**
 * What an import left open beside a report. In a draft it is told, so that nobody forgets; beyond the draft a question
 * that publication has to wait for is an error.
 * @param file `reports/<year>/<slug>/import.json`
 */
export function checkImport(text: string, file: string, state: ReportState): Diagnostic[] {
  const { source } = readJson(text, file);
  const parsed = ImportRecordSchema.safeParse(source?.value);
  if (!parsed.success || source === null)
    return [say(LIFE_PROBLEMS, 'IMPORT_UNREADABLE', {}, { file, position: null })];
  const folder = file.replace(/^reports\//, '').replace(/\/import\.json$/, '');
  const open = openQuestions(parsed.data);
  const waiting = open.filter(({ blocking }) => blocking);
  const rows = parsed.data.open;
  const found = waiting.map(({ id, text: question }) => {
    const index = rows.findIndex((row) => row.id === id);
    const place = { file, position: source.where(['open', index, 'id']) };
    const kind = state === 'draft' ? 'IMPORT_OPEN' : 'IMPORT_UNSETTLED';
    return say(LIFE_PROBLEMS, kind, { question, id, folder }, place);
  });
  const others = open.length - waiting.length;
  if (others === 0 || state !== 'draft') return found;
  const place = { file, position: source.where(['open']) };
  return [...found, say(LIFE_PROBLEMS, 'IMPORT_ASKED', { count: others, folder }, place)];
}
