import { chinaDay } from '../model/date.ts';
import { ReportSchema } from '../model/report.ts';
import { formatContent } from '../reader/json/format.ts';
import { LIFE_TEXT, WITHDRAW_TEXT } from '../text/command/life.ts';
import { reportAndWords } from './arguments.ts';
import { editorCommand } from './editor-command.ts';
import { replaceFile } from './fmt.ts';
import { openReport } from './report-life.ts';
import { isDay, isPost } from './review/review.ts';

const TEXT = WITHDRAW_TEXT;

interface Wish {
  readonly report: string;
  readonly reason: string;
  readonly by: string;
  readonly on: string | null;
}

/** `withdraw`: takes a report down; its address stays and says when and why. */
export const withdrawCommand = editorCommand(TEXT.usage, wishOf, async (wish: Wish, environment, output) => {
  const today = chinaDay(environment.now);
  if (wish.on !== null && wish.on > today) return LIFE_TEXT.badDay(wish.on);
  const open = await openReport(environment, wish.report);
  if (typeof open === 'string') return open;
  const state = String(open.facts['state']);
  const isInForce = state === 'published' || state === 'scheduled';
  if (!isInForce || !open.folder.report) return TEXT.notPublic(state);
  const withdrawal = { on: wish.on ?? today, reason: wish.reason, by: wish.by };
  const { publishAt: _, ...facts } = open.facts;
  const text = formatContent({ ...facts, state: 'withdrawn', withdrawal }, ReportSchema);
  await replaceFile(open.folder.report.absolute, text);
  output.line(TEXT.done(open.folder.id));
  output.line(TEXT.history);
  return 0;
});

function wishOf(args: readonly string[]): Wish | string {
  const text = { type: 'string' } as const;
  const read = reportAndWords(args, { reason: text, by: text, on: text }, LIFE_TEXT.missing, 1);
  if (typeof read === 'string') return read;
  const { reason, by, on } = read.values;
  if (!reason?.trim() || by === undefined) return TEXT.needs;
  if (!isPost(by)) return LIFE_TEXT.badPost(by);
  if (on !== undefined && !isDay(on)) return LIFE_TEXT.badDay(on);
  return { report: read.report, reason: reason.trim(), by, on: on ?? null };
}
