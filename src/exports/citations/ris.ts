import type { Citation } from '../../view/cite/report-cite-facts.ts';
import { noteOf } from '../../view/cite/report-cite-facts.ts';

/** An RIS record of type RPRT, for reference managers. Lines end with CR LF, as the format asks. */
export function risRecord(citation: Citation): string {
  const { key, author, title, publisher, type, date, version, url } = citation;
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  const fields: readonly (readonly [tag: string, value: string | null])[] = [
    ['TY', 'RPRT'],
    ['ID', key],
    ['TI', title],
    // A comma would split the name of a body into surname and given name.
    ['AU', author.replaceAll(',', '，')],
    ['PB', publisher],
    ['M3', type],
    ['PY', date === null ? null : year],
    ['DA', date === null ? null : `${year}/${month}/${day}/`],
    ['ET', version === 1 ? null : String(version)],
    ['LA', 'zh'],
    ['N1', noteOf(citation)],
    ['UR', url],
    ['ER', ''],
  ];
  return fields
    .flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ').trim()}\r\n`]))
    .join('');
}
