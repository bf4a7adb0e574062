import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../../src/checks/catalogue.ts';
import type { CheckResult } from '../../../src/checks/result.ts';
import { runCheck } from '../../../src/checks/run-checks.ts';
import { subjectOf } from '../../../src/checks/subject.ts';
import type { MadeReport } from '../../support/report.ts';
import { makeContentOf, makeReport } from '../../support/report.ts';
import type { Sample } from './offers.ts';
import { OFFERS } from './offers.ts';

interface Looked {
  readonly made: MadeReport;
  readonly found: readonly CheckResult[];
}

const looked = new Map<string, Looked>();

/** What stands in the place of many spellings is the same text: it is looked at once. */
function look(sample: Sample): Looked {
  const key = JSON.stringify(sample);
  const known = looked.get(key) ?? lookAt(sample);
  looked.set(key, known);
  return known;
}

function lookAt({ facts = {}, narrative }: Sample): Looked {
  const made = makeReport(facts, narrative === undefined ? {} : { narrative });
  const subject = subjectOf(made.sourced, makeContentOf([made]));
  const found = CATALOGUE.flatMap((check) => [...runCheck(check, subject)]);
  return { made, found: found.filter(({ status }) => status === 'fail') };
}

/** The text that a finding marks; of a value of the facts without its quotes. */
function markedBy({ place }: CheckResult, { json, words }: MadeReport) {
  if (place?.position == null) return null;
  const { line, column, length = 1 } = place.position;
  const file = place.file.endsWith('.json') ? json : words;
  const lines = file.split('\n');
  const characters = [...(lines[line - 1] ?? '')];
  const put = (text: string) => {
    const changed = [...characters.slice(0, column - 1), text, ...characters.slice(column - 1 + length)].join(
      '',
    );
    return lines.map((one, index) => (index === line - 1 ? changed : one)).join('\n');
  };
  return { isFacts: file === json, text: characters.slice(column - 1, column - 1 + length).join(''), put };
}

/** The sample with one text put in the place that a finding marks. */
function applied(sample: Sample, { made }: Looked, finding: CheckResult, text: string): Sample {
  const marked = markedBy(finding, made);
  if (marked === null) throw new Error(`${finding.id} has no place`);
  if (!marked.isFacts) return { ...sample, narrative: marked.put(text) };
  const isValue = marked.text.startsWith('"');
  return { ...sample, facts: JSON.parse(marked.put(isValue ? JSON.stringify(text) : text)) };
}

const errors = ({ found }: Looked) =>
  found.filter(({ severity }) => severity === 'error').map(({ id }) => id);

/** What is wrong with an offer once it is written: the finding is still there, or an error is new. */
function wrongWith(sample: Sample, before: Looked, finding: CheckResult, text: string): string[] {
  const after = look(applied(sample, before, finding, text));
  const known = new Set(errors(before));
  const marked = markedBy(finding, before.made)?.text;
  const still = after.found.filter(
    ({ id, values }) => id === finding.id && JSON.stringify(values) === JSON.stringify(finding.values),
  );
  // Another finding of the rule in the text that was offered is as bad.
  const same =
    after.found.filter(({ id }) => id === finding.id).length >=
    before.found.filter(({ id }) => id === finding.id).length;
  return [
    ...(still.length > 0 || same ? [`${finding.id} ${marked} → ${text}: ${finding.id} is still there`] : []),
    ...errors(after)
      .filter((error) => !known.has(error))
      .map((error) => `${finding.id} ${marked} → ${text}: new ${error}`),
  ];
}

describe('what a finding offers to write', () => {
  test.each(Object.entries(OFFERS))('%s: put in its place, it settles the finding', (id, offer) => {
    let offered = 0;
    const wrong: string[] = [];
    for (const sample of offer.samples) {
      const before = look(sample);
      const findings = before.found.filter((one) => one.id === id);
      expect(findings.length, JSON.stringify(sample).slice(-200)).toBeGreaterThan(0);
      for (const finding of findings) {
        const marked = markedBy(finding, before.made)?.text ?? '';
        for (const text of offer.texts(finding, marked.replace(/^"|"$/g, ''))) {
          offered += 1;
          wrong.push(...wrongWith(sample, before, finding, text));
        }
      }
    }
    expect(offered).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});
