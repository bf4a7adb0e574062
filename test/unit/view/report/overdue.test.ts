import { expect, test } from 'vitest';
import { findingRecords, overdueFindings } from '../../../../src/view/rectification/finding-record.ts';
import { trailView } from '../../../../src/view/report/report-findings.ts';
import { repositoryArchive } from '../../../support/repository.ts';

// A deadline that has passed is said on the page of the report, as it is in the list of all problems.

const archive = await repositoryArchive();

test('every finding that the list of all problems calls overdue is marked in its report, and no other', () => {
  const listed = findingRecords(archive).filter(({ daysOverdue }) => daysOverdue !== null);
  const marked = archive.summaries.flatMap(({ id }) => {
    const { report } = archive.record(id);
    const { findings } = trailView(report, archive.content, archive.deployment, overdueFindings(archive, id));
    return findings.filter(({ overdue }) => overdue !== null).map((finding) => `${id}#${finding.id}`);
  });
  expect(marked.length).toBeGreaterThan(3);
  expect(marked.toSorted()).toEqual(
    listed.map(({ report, finding }) => `${report.id}#${finding}`).toSorted(),
  );
});
