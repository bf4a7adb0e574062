import { createHash } from 'node:crypto';
import type { Severity } from '../../model/diagnostic.ts';
import { REPORTER_TEXT } from '../../text/reporters.ts';
import type { Reporter } from './report.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'critical', warn: 'minor', note: 'info' };

/** A Code Quality report of GitLab, which compares findings between branches by their fingerprints. */
export const reportGitlab: Reporter = ({ findings, prefix }) => {
  const seen = new Map<string, number>();
  const entries = findings.map(({ id, severity, message, hint, file, position }) => {
    // Without the line: a finding that only moved is still the same one.
    const key = `${id}\n${file}\n${message}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return {
      description: `${message}\n${REPORTER_TEXT.hint(hint)}`,
      check_name: id,
      fingerprint: createHash('sha256').update(`${key}\n${nth}`).digest('hex'),
      severity: SEVERITIES[severity],
      location: { path: prefix + file, lines: { begin: position?.line ?? 1 } },
    };
  });
  return JSON.stringify(entries, null, 2);
};
