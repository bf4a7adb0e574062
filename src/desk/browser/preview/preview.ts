import { element } from '../../../browser/element.ts';
import { TRY_TEXT } from '../../../text/desk/try.ts';
import type { IndicatorRow } from '../../../view/report/score/indicator-row.ts';
import type { Shown } from '../../../view/shown.ts';
import type { DraftPreview } from '../../preview.ts';

const TEXT = TRY_TEXT.preview;

/** A draft as its page will print it, in plain form. */
export function previewElements(page: DraftPreview): readonly HTMLElement[] {
  return [
    element('p', { class: 'kicker' }, page.kicker),
    element('h3', { class: 'try-title' }, page.title),
    element('p', { class: 'lead' }, page.sentence),
    facts(page.facts.map(({ term, value }) => [term, value])),
    part(
      TEXT.scores,
      facts(page.scores.rows.map(({ label, score, grade }) => [label, withGrade(score, grade?.term)])),
    ),
    part(
      TEXT.funds,
      page.fundsAbsent
        ? element('p', { class: 'muted' }, page.fundsAbsent.text)
        : table(
            TEXT.funds,
            TEXT.fundColumns,
            page.funds.map((row) => [
              row.label,
              row.initialBudget.text,
              row.fullYearBudget.text,
              row.received.text,
              row.executed.text,
            ]),
          ),
    ),
    part(
      TEXT.goals,
      facts([
        [TEXT.expected, page.goals.expected],
        [TEXT.actual, page.goals.actual],
      ]),
    ),
    ...indicators(page),
    ...findings(page),
    ...(page.omissions.length === 0
      ? []
      : [part(TEXT.omissions, element('p', {}, page.omissions.map(({ label }) => label).join('、')))]),
    words(page.narrativeHtml),
  ];
}

function indicators({ indicators: view }: DraftPreview): readonly HTMLElement[] {
  if (view === null) return [];
  const rows = view.groups.flatMap((group) => group.rows);
  const line = (row: IndicatorRow) => [
    row.name,
    row.target.text,
    row.actual.text,
    row.weight.text,
    row.claimed.text,
    row.computed.text,
  ];
  const steps = rows.filter((row) => row.steps.length > 0);
  return [
    folded(
      TEXT.indicatorRows(rows.length),
      rows.length > MOST_ROWS,
      table(TEXT.indicators, TEXT.indicatorColumns, rows.map(line)),
      element(
        'details',
        { class: 'disclosure' },
        element('summary', {}, TEXT.steps),
        ...steps.map((row) => element('p', {}, element('b', {}, row.name), `：${row.steps.join('；')}`)),
      ),
    ),
  ];
}

function findings({ trail }: DraftPreview): readonly HTMLElement[] {
  const list = trail.findings.map((finding) =>
    element(
      'li',
      {},
      finding.text,
      element('small', {}, `${TEXT.cause}：${finding.cause.text}`),
      ...finding.recommendations.map((one) => element('small', {}, `${TEXT.advice}：${one.text}`)),
    ),
  );
  const others = trail.otherRecommendations.map((one) => element('li', {}, `${TEXT.advice}：${one.text}`));
  if (list.length + others.length === 0) return [];
  return [part(TEXT.findings, element('ol', { class: 'try-trail' }, ...list, ...others))];
}

function words(html: string): HTMLElement {
  const prose = element('div', { class: 'prose' });
  // Written by the site's own renderer, which lets nothing through that could run.
  prose.innerHTML = html;
  return folded(TEXT.wordsOf(prose.textContent?.length ?? 0), true, prose);
}

function part(heading: string, ...children: readonly Node[]): HTMLElement {
  return element('section', { class: 'try-preview-part' }, element('h4', {}, heading), ...children);
}

/** More rows than this are folded: whoever looks for something else does not scroll past them. */
const MOST_ROWS = 12;

/** A part that may be long: one line until somebody opens it. */
function folded(heading: string, isFolded: boolean, ...children: readonly Node[]): HTMLElement {
  return element(
    'details',
    { class: 'try-preview-part disclosure', open: !isFolded, 'data-part': heading },
    element('summary', {}, element('h4', {}, heading)),
    ...children,
  );
}

function facts(rows: readonly (readonly [string, Shown])[]): HTMLElement {
  return element(
    'dl',
    { class: 'try-facts' },
    ...rows.map(([term, value]) =>
      element(
        'div',
        {},
        element('dt', {}, term),
        element(
          'dd',
          { class: value.absent ? 'muted' : undefined },
          value.text,
          ...(value.note ? [element('small', {}, value.note)] : []),
        ),
      ),
    ),
  );
}

function withGrade(score: Shown, grade: string | undefined): Shown {
  return grade === undefined || score.absent ? score : { ...score, note: grade };
}

function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): HTMLElement {
  const head = element(
    'thead',
    {},
    element('tr', {}, ...columns.map((column) => element('th', { scope: 'col' }, column))),
  );
  const body = element(
    'tbody',
    {},
    ...rows.map(([first = '', ...rest]) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, first),
        ...rest.map((cell) => element('td', {}, cell)),
      ),
    ),
  );
  return element(
    'div',
    { class: 'table-region' },
    element(
      'section',
      { class: 'table-scroll', 'aria-label': caption, tabindex: '0' },
      element(
        'table',
        { class: 'data wide' },
        element('caption', {}, element('span', {}, caption)),
        head,
        body,
      ),
    ),
  );
}
