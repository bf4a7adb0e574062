import { recordOf } from '../../archive/record.ts';
import { maskSource } from '../../disclosure/scan.ts';
import { changedFields } from '../../reader/cross-checks/check-published.ts';
import { DIFF_TEXT, LIFE_TEXT } from '../../text/command/life.ts';
import type { ChangedText } from '../../view/versions/report-versions-diff.ts';
import { versionChanges } from '../../view/versions/report-versions-diff.ts';
import { reportAndWords } from '../arguments.ts';
import { editorCommand } from '../editor-command.ts';
import { openReport } from '../report-life.ts';
import { pairOf, publishedThen } from './published-pair.ts';

const TEXT = DIFF_TEXT;

/** `diff`: in words, how a report differs from what readers were given. */
export const diffCommand = editorCommand(TEXT.usage, wishOf, async (wish, environment, output) => {
  const open = await openReport(environment, wish.report);
  if (typeof open === 'string') return open;
  const then = await publishedThen(open);
  if (then === null) return TEXT.none(open.folder.id);
  const pair = pairOf(open, then, open.facts, environment.now);
  if (pair === null) return TEXT.brokenThen;

  const changes = versionChanges(
    recordOf(pair.was, pair.content),
    recordOf(pair.is, pair.content),
    pair.content,
  );
  const say = (line: string) => output.line(maskSource(line));
  say(TEXT.title(open.folder.id, then.version, TEXT.from[then.from]));
  if (changes.length > 0) say(TEXT.count(changes.length));
  for (const { label, was, now } of changes) say(TEXT.row(label, plainText(was), plainText(now)));
  const report = JSON.stringify(open.facts);
  const fields = changedFields(then.texts, { report, narrative: open.narrative });
  if (changes.length === 0)
    say(fields.length === 0 ? TEXT.same : TEXT.other(fields.map(({ words }) => words).join('；')));
  return 0;
});

/** A text of a comparison in one piece. */
export function plainText({ before, changed, after }: ChangedText): string {
  return `${before}${changed}${after}`;
}

function wishOf(args: readonly string[]): { readonly report: string } | string {
  return reportAndWords(args, {}, LIFE_TEXT.missing, 1);
}
