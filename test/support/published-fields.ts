import type { Leaf } from './content-leaves.ts';
import { dataForms, leavesOf } from './content-leaves.ts';

/** What the content says and the public record does not, and why. A name stands for all below it. */
export const UNPUBLISHED: Readonly<Record<string, string>> = {
  $schema: 'for editors of the file',
  state: 'what is not published is no record; what was taken down has a format of its own',
  publishAt: 'past, once it is published',
  withdrawal: 'a report that was taken down has a format of its own',
  editorNote: 'for colleagues, never published',
  transcription: 'what was read in full needs no word; see `transcription.partial`',
  'review.omissions': 'working record of the editors',
  'review.writer': 'working record of the editors',
  'review.covers': 'working record of the editors',
  'review.secrecy.done': 'said by there being a post and a day',
  'review.privacy.done': 'said by there being a post and a day',
  'annexes[].scanned': 'working record of the editors',
  satisfaction: 'the rows of the table say it; why there are none is kept',
  'funds.split': 'the lines say it; why there are none is kept',
  'waivers[].at': 'the waiver stands with the result that it is about',
};

/** Under which name the record says what the content calls otherwise. */
const NAMES: Readonly<Record<string, string>> = {
  'fiscalYear.from': 'fiscalYearFrom',
  'fiscalYear.to': 'fiscalYear',
  'fiscalYear.evidence': 'fiscalYearEvidence',
  project: 'id',
  'otherProjects[]': 'id',
  'transcription.partial[]': 'parts',
  'statements[].figure': 'raw',
  'waivers[].check': 'id',
  'goals.expected!': 'goalsExpected',
  'goals.actual!': 'goalsActual',
  'funds.split!': 'fundSplit',
};

/** Rows that the record knows by another name, or says with what they are about. */
const ELSEWHERE = /^(?:waivers|otherProjects|otherCompetentDepts)\b/;

/** Whether the record has no place for a value, for a reason that is told above. */
export function isUnpublished({ path }: Pick<Leaf, 'path'>): boolean {
  if (path.startsWith('transcription.')) return false;
  return Object.keys(UNPUBLISHED).some((name) => path === name || path.startsWith(`${name}.`));
}

/** Looks a value of the content up in a public record. */
export function publishedLookup(record: unknown): (leaf: Leaf) => boolean {
  const byName = new Map<string, Leaf[]>();
  for (const leaf of leavesOf(record)) {
    const { path } = leaf;
    const name = path.replaceAll('[]', '').split('.').slice(-2);
    for (const key of new Set([name.at(-1) ?? '', name.join('.')])) {
      const known = byName.get(key);
      if (known === undefined) byName.set(key, [leaf]);
      else known.push(leaf);
    }
  }
  return (leaf) => {
    const rows = ELSEWHERE.test(leaf.path) ? [] : leaf.rows;
    const forms = dataForms(leaf);
    return namesOf(leaf.path).some((name) =>
      (byName.get(name) ?? []).some(
        (found) => forms.includes(found.value) && rows.every((row) => found.rows.includes(row)),
      ),
    );
  };
}

function namesOf(path: string): readonly string[] {
  const [of = '', said] = path.split('!');
  const last = of.replaceAll('[]', '').split('.').at(-1) ?? '';
  // Why a value is not there stands below `absent`, by the name of the value.
  if (said !== undefined) return [`${NAMES[`${of}!`] ?? last}.${said}`];
  if (last === 'unit') return ['id'];
  const own = NAMES[of] ?? last;
  return [own, `${own}Raw`];
}
