import { ProjectSchema } from '../../src/model/project.ts';
import { CoverageSchema } from '../../src/model/reference.ts';
import { ReportSchema } from '../../src/model/report.ts';
import { UnitSchema } from '../../src/model/unit.ts';
import { formatContent } from '../../src/reader/json/format.ts';
import { coverageOf } from './coverage.ts';
import { examples } from './district.ts';
import { PROJECTS } from './projects.ts';
import { UNITS } from './units.ts';

/**
 * Every file that the generator owns, by its path below the content folder, byte for byte. Narratives of cases that
 * were written by hand are not among them: they stand in the content folder alone.
 */
export function exampleFiles(root: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [id, unit] of Object.entries(UNITS))
    files.set(`units/${id}.json`, formatContent(unit, UnitSchema));
  for (const [id, project] of Object.entries(PROJECTS)) {
    files.set(`projects/${id}.json`, formatContent(project, ProjectSchema));
  }
  const reports = examples(root);
  for (const [year, coverage] of coverageOf(reports)) {
    files.set(`coverage/${year}.json`, formatContent(coverage, CoverageSchema));
  }
  for (const { id, report, narrative, files: attached, earlier } of reports) {
    files.set(`reports/${id}/report.json`, formatContent(report, ReportSchema));
    if (narrative !== null) files.set(`reports/${id}/narrative.mdx`, narrative);
    for (const [version, then] of Object.entries(earlier ?? {})) {
      files.set(`reports/${id}/versions/${version}/report.json`, formatContent(then, ReportSchema));
      if (narrative !== null) files.set(`reports/${id}/versions/${version}/narrative.mdx`, narrative);
    }
    for (const [name, text] of Object.entries(attached)) files.set(`reports/${id}/attachments/${name}`, text);
  }
  return files;
}
