import { chinaDay } from '../../model/date.ts';
import { reportAddress } from '../../reader/cross-checks/addresses.ts';
import { oneLine } from '../../reader/one-line.ts';
import { LIFE_TEXT, PUBLISH_TEXT } from '../../text/command/life.ts';
import { reportAndWords } from '../arguments.ts';
import { editorCommand } from '../editor-command.ts';
import { judge, openReport } from '../report-life.ts';
import { isPost } from '../review/review.ts';
import { errorsOf, signedOf, stillToDo } from '../review/review-state.ts';
import type { PublishWish } from './publish-plan.ts';
import { planOf } from './publish-plan.ts';
import { noteAddresses, writePublished } from './publish-write.ts';

const TEXT = PUBLISH_TEXT;

interface Wish extends PublishWish {
  readonly report: string;
}

/** `publish`: brings a reviewed draft into force, or a change of what is public as its next version. */
export const publishCommand = editorCommand(TEXT.usage, wishOf, async (wish: Wish, environment, output) => {
  const { now } = environment;
  if (wish.at !== null && Date.parse(wish.at) <= now.getTime()) return TEXT.pastTime(wish.at);
  const open = await openReport(environment, wish.report);
  if (typeof open === 'string') return open;
  const { facts } = open;
  if (facts['state'] === 'withdrawn') return TEXT.withdrawn;

  const plan = await planOf(open, wish, environment);
  if (typeof plan === 'string') return plan;
  if (plan.kind === 'nothing') {
    output.line(plan.why);
    return 0;
  }
  const next = { ...facts, ...plan.facts };
  const checked = await judge(open, next, environment, plan.kept === null ? [] : [plan.kept]);
  const still = plan.kind === 'adopt' ? [] : stillToDo(open, next, signedOf(open, next), checked);
  if (still.length > 0) {
    const lines = [...still, ...errorsOf(checked).map(oneLine)];
    return [TEXT.refused, ...lines.map(TEXT.item)].join('\n');
  }
  await writePublished(open, next, plan);
  for (const line of plan.said) output.line(line);
  if (plan.kind !== 'scheduled') await noteAddresses(environment, open, next);
  const { site, base } = environment;
  output.line(TEXT.address(`${site.origin}${base}${reportAddress(open.folder.id).slice(1)}`));
  output.line(TEXT.next);
  return 0;
});

function wishOf(args: readonly string[]): Wish | string {
  const text = { type: 'string' } as const;
  const read = reportAndWords(
    args,
    { at: text, reason: text, by: text, immaterial: { type: 'boolean' } },
    LIFE_TEXT.missing,
    1,
  );
  if (typeof read === 'string') return read;
  const { report, values } = read;
  const at = values.at === undefined ? null : chinaTime(values.at);
  if (values.at !== undefined && at === null) return TEXT.badTime(values.at);
  const { reason = null, by = null } = values;
  if (by !== null && !isPost(by)) return LIFE_TEXT.badPost(by);
  return { report, at, by, reason: reason?.trim() || null, material: values.immaterial !== true };
}

/** `2026-12-01 09:00` as an instant of China; `null` where there is no such time. */
export function chinaTime(typed: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{1,2}):(\d{2})$/.exec(typed.trim().replaceAll('：', ':'));
  const [, day = '', hour = '', minute = ''] = match ?? [];
  const instant = `${day}T${hour.padStart(2, '0')}:${minute}:00+08:00`;
  const parsed = new Date(instant);
  if (Number.isNaN(parsed.getTime()) || chinaDay(parsed) !== day) return null;
  return instant;
}
