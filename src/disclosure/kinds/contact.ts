import type { Sighting } from '../hit.ts';
import type { Reading } from '../reading.ts';
import { looksLikeCommonName, NAME_PATTERN } from './person-name.ts';

const ROLE = '负责人|联系人|填报人|填表人|经办人|制表人|审核人';
const ANY_ROLE = new RegExp(ROLE);

/** A role, a separator, a name, and then no further character of a word. */
const CONTACT = new RegExp(
  `(?:${ROLE})(?:\\([^()\\n]{0,8}\\))?(?:[:|][ \\t|]{0,4}|[ \\t]{1,4})(${NAME_PATTERN})(?![㐀-鿿\\ud840-\\ud888])`,
  'g',
);

/** Persons named by a role. Those acting in office may stay, which a person decides: a note. */
export function* findContacts({ normal: { text } }: Reading): Generator<Sighting> {
  if (!ANY_ROLE.test(text)) return;
  for (const match of text.matchAll(CONTACT)) {
    const name = match[1] ?? '';
    if (!looksLikeCommonName(name)) continue;
    const to = match.index + match[0].length;
    yield { id: 'PII_CONTACT', severity: 'note', from: to - name.length, to, reason: 'named' };
  }
}
