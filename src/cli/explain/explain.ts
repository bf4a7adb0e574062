import { maskSource } from '../../disclosure/scan.ts';
import { readContent } from '../../reader/disk/read-content.ts';
import { nearNames } from '../../reader/near.ts';
import { oneLine } from '../../reader/one-line.ts';
import { EXPLAIN_TEXT } from '../../text/command/explain.ts';
import { createArchive } from '../../view/archive.ts';
import { reportAndWords } from '../arguments.ts';
import { editorCommand } from '../editor-command.ts';
import { findReport, reportIdOf } from '../find-report.ts';
import { prefixOf } from '../inspect.ts';
import { explainChecks } from './explain-checks.ts';
import { explainIndicator, indicatorRows } from './explain-indicator.ts';
import { explainMoney } from './explain-money.ts';
import { explainScores } from './explain-scores.ts';
import type { Explained } from './explained.ts';
import { explained, section } from './explained.ts';

const SUGGESTIONS = 3;
const SHOWN_ERRORS = 5;

interface Wish {
  readonly report: string;
  readonly indicator: string | null;
}

/** `explain`: follows every rate and score of a report from its place in the file to the points. */
export const explainCommand = editorCommand(EXPLAIN_TEXT.usage, wishOf, async (wish, environment, output) => {
  const { content: root, now, site, base } = environment;
  const { content, diagnostics } = await readContent({ root, now, includeUnpublished: true });
  if (content === null) {
    return EXPLAIN_TEXT.noContent;
  }
  const found = findReport(wish.report, content);
  if (found.state === 'unknown') {
    const folder = `reports/${reportIdOf(wish.report)}/`;
    const errors = diagnostics.filter(
      ({ severity, file }) => severity === 'error' && file.startsWith(folder),
    );
    if (errors.length > 0) {
      output.error(EXPLAIN_TEXT.broken(wish.report));
      for (const error of errors.slice(0, SHOWN_ERRORS)) output.error(maskSource(oneLine(error)));
    } else {
      output.error(notFound(EXPLAIN_TEXT.noReport(wish.report), found.near));
    }
    return 1;
  }
  const archive = createArchive(content, { origin: site.origin, base });
  const prefix = prefixOf(root);
  const report = explained(archive, found.sourced, prefix);
  const lines = wish.indicator === null ? whole(report, prefix) : single(report, prefix, wish.indicator);
  if (typeof lines === 'string') {
    return lines;
  }
  // Cells and messages quote the source; nothing leaves here unmasked.
  output.line(maskSource(lines.join('\n')));
  return 0;
});

function whole(report: Explained, prefix: string): readonly string[] {
  const { id, title } = report.sourced.report;
  return [
    EXPLAIN_TEXT.title(id, title),
    EXPLAIN_TEXT.file(`${prefix}${report.sourced.folder}/report.json`),
    ...section(EXPLAIN_TEXT.money, explainMoney(report)),
    ...section(EXPLAIN_TEXT.scores, explainScores(report, prefix)),
    ...section(
      EXPLAIN_TEXT.indicators,
      indicatorRows(report).flatMap((row) => explainIndicator(report, row)),
    ),
    ...section(EXPLAIN_TEXT.checks, explainChecks(report, prefix)),
  ];
}

/** One indicator by id or name, or a sentence that says why it cannot be explained. */
function single(report: Explained, prefix: string, typed: string): readonly string[] | string {
  const rows = indicatorRows(report);
  if (rows.length === 0) return EXPLAIN_TEXT.noTable;
  const row = rows.find(({ id }) => id === typed) ?? rows.find(({ name }) => name === typed);
  if (row === undefined) {
    const ids = rows.map(({ id }) => id);
    const near = nearNames(typed, [...ids, ...rows.map(({ name }) => name)], SUGGESTIONS);
    const message = notFound(EXPLAIN_TEXT.noIndicator(typed), near);
    return near.length > 0 ? message : `${message}\n${EXPLAIN_TEXT.list(ids)}`;
  }
  const { id, title } = report.sourced.report;
  const checks = explainChecks(report, prefix, row.anchor);
  return [
    EXPLAIN_TEXT.title(id, title),
    ...section(EXPLAIN_TEXT.indicators, explainIndicator(report, row)),
    ...section(EXPLAIN_TEXT.related, checks.length > 0 ? checks : [EXPLAIN_TEXT.noRelated]),
  ];
}

function notFound(message: string, near: readonly string[]): string {
  return near.length === 0 ? message : `${message}\n${EXPLAIN_TEXT.near(near)}`;
}

function wishOf(args: readonly string[]): Wish | string {
  const read = reportAndWords(args, {}, EXPLAIN_TEXT.missing, 2);
  return typeof read === 'string' ? read : { report: read.report, indicator: read.words[0] ?? null };
}
