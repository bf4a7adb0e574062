import { element } from '../../../browser/element.ts';
import { TRY_TEXT } from '../../../text/desk/try.ts';
import { WAIVER_TEXT } from '../../../text/desk/waiver.ts';
import type { Judgement, PlacedFinding } from '../../judge-draft.ts';
import type { Waivable } from '../../waiver.ts';
import { waiverKey } from '../../waiver.ts';
import type { Waive } from './waiver-tick.ts';
import { waiverTick } from './waiver-tick.ts';

const SEVERITIES = ['error', 'warn', 'note'] as const;

/** What can be done about a finding. */
export interface WayTo {
  /** Whether there is such a place on the page. */
  readonly isHere: (finding: PlacedFinding) => boolean;
  readonly goTo: (finding: PlacedFinding) => void;
  readonly waive: Waive;
}

/** The findings by their weight, each with a way to its place. */
export function findingsList({ findings, passed, unknown }: Judgement, way: WayTo): readonly HTMLElement[] {
  const missing = findings.filter((one) => one.isMissing);
  const kept = findings.filter(({ waivable }) => waivable?.given === true);
  const rest = findings.filter((one) => !one.isMissing && !kept.includes(one));
  const sharing = (own: Waivable) =>
    findings.filter(({ waivable }) => waivable && waiverKey(waivable) === waiverKey(own)).length;
  const groups = SEVERITIES.flatMap((severity): readonly HTMLElement[] => {
    const own = rest.filter((one) => one.severity === severity);
    if (own.length === 0) return [];
    const heading = element('h3', {}, TRY_TEXT.severityHeading[severity](own.length));
    const list = element('ol', { class: 'try-findings' }, ...own.map((one) => item(one, way, sharing)));
    if (severity !== 'note') return [heading, list];
    // What need not be changed does not stand in the way of what must.
    return [
      element('details', { class: 'disclosure' }, element('summary', {}, heading.textContent ?? ''), list),
    ];
  });
  const keptList = element('ol', { class: 'try-findings' }, ...kept.map((one) => item(one, way, sharing)));
  const asPrinted = kept.length === 0 ? [] : [element('h3', {}, WAIVER_TEXT.heading(kept.length)), keptList];
  const others = element('p', { class: 'muted' }, TRY_TEXT.passed(passed, unknown));
  return [...groups, ...asPrinted, ...missingList(missing, way), others];
}

/** What has only not been filled in yet: a list to walk through, not a heap of errors. */
function missingList(missing: readonly PlacedFinding[], { isHere, goTo }: WayTo): readonly HTMLElement[] {
  if (missing.length === 0) return [];
  const links = missing.map((finding) => {
    if (!isHere(finding)) return element('li', { 'data-finding': finding.id }, finding.label);
    const go = element('button', { type: 'button', class: 'try-go' }, finding.label);
    go.addEventListener('click', () => goTo(finding));
    return element('li', { 'data-finding': finding.id }, go);
  });
  return [
    element('h3', {}, TRY_TEXT.missingHeading(missing.length)),
    element('ul', { class: 'try-missing' }, ...links),
  ];
}

/** How grave a finding is, in a word; what stays as the original has it is not to be mended. */
export function severityWord({ severity, waivable }: Pick<PlacedFinding, 'severity' | 'waivable'>): string {
  return waivable?.given === true ? WAIVER_TEXT.kept : TRY_TEXT.severity[severity];
}

function item(
  finding: PlacedFinding,
  { isHere, goTo, waive }: WayTo,
  sharing: (waivable: Waivable) => number,
): HTMLElement {
  const { severity, message, hint, frame, position, waivable } = finding;
  const go = element('button', { type: 'button', class: 'try-go no-print' }, TRY_TEXT.goTo);
  go.addEventListener('click', () => goTo(finding));
  const quoted = frame === null || position === null ? '' : quotedLine(frame);
  return element(
    'li',
    { class: `try-message is-${severity}`, 'data-finding': finding.id },
    element('p', {}, element('span', { class: 'try-severity' }, severityWord(finding)), message),
    ...(hint === '' ? [] : [element('p', { class: 'try-hint' }, hint)]),
    ...(finding.pointer === null && quoted !== ''
      ? [element('p', { class: 'small muted try-quote' }, `${TRY_TEXT.inWords}：${quoted}`)]
      : []),
    ...(isHere(finding) ? [go] : []),
    ...(isHere(finding) || finding.isForKeeper || waivable?.given === true
      ? []
      : [element('p', { class: 'small muted' }, TRY_TEXT.notHere)]),
    ...(waivable ? [waiverTick(waivable, sharing(waivable), waive)] : []),
  );
}

const LONGEST_QUOTE = 80;

/** The marked line of a code frame, without its number. */
function quotedLine(frame: string): string {
  const line = frame.split('\n').find((one) => one.startsWith('>')) ?? '';
  const text = line.replace(/^>\s*\d+ \| ?/, '').trim();
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

/** Score as claimed and as recomputed, and the execution rate, side by side. */
export function scorePanel({ preview }: Judgement): readonly HTMLElement[] {
  if (preview === null) return [];
  const { verdict, scores, execution } = preview;
  const computed = scores.rows.find(({ key }) => key === 'computed');
  const cell = (term: string, value: string, note: string | null) =>
    element(
      'div',
      {},
      element('dt', {}, term),
      element('dd', {}, value, ...(note ? [element('small', {}, note)] : [])),
    );
  const grade = (term: string | undefined) => (term === undefined ? null : term);
  return [
    element(
      'dl',
      { class: 'try-scores' },
      cell(TRY_TEXT.claimed, verdict.score.text, grade(verdict.grade?.term)),
      cell(
        TRY_TEXT.computed,
        computed?.score.text ?? TRY_TEXT.noValue,
        grade(computed?.grade?.term) ?? scores.reason ?? computed?.gradeNote ?? null,
      ),
      cell(TRY_TEXT.execution, execution?.text ?? TRY_TEXT.noValue, execution?.steps ?? null),
    ),
    ...scores.differences.map((words) => element('p', {}, words)),
  ];
}
