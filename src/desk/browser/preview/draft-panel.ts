import { element } from '../../../browser/element.ts';
import { PREVIEW_TEXT } from '../../../text/desk/preview.ts';
import { SEVERITY_WORDS } from '../../../text/severity.ts';

// Only the development server adds this to its pages: what an editor has to know of the report that is shown.

interface Answer {
  readonly state: string | null;
  readonly findings: readonly {
    readonly id: string;
    readonly severity: 'error' | 'warn' | 'note';
    readonly message: string;
    readonly hint: string;
  }[];
  readonly places: readonly string[];
  readonly anchors: readonly (string | null)[];
  readonly quotes: readonly (string | null)[];
  readonly drafts: readonly { readonly path: string; readonly title: string }[];
}

/** Where the site begins: the address of its home in the page itself. */
function base(): string {
  const home = document.querySelector<HTMLAnchorElement>('header a[href]');
  return home ? new URL(home.href).pathname : '/';
}

async function show(): Promise<void> {
  const response = await fetch(`/__mingji/preview?page=${encodeURIComponent(location.pathname)}`);
  if (!response.ok) return;
  const { state, findings, places, anchors, quotes, drafts } = (await response.json()) as Answer;
  if (state === null && findings.length === 0 && drafts.length === 0) return;
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
  const counts = PREVIEW_TEXT.counts(count('error'), count('warn'), count('note'));
  const heading =
    state === null
      ? findings.length === 0
        ? PREVIEW_TEXT.label
        : PREVIEW_TEXT.broken(findings.length)
      : `${PREVIEW_TEXT.states[state] ?? state}：${counts}`;
  const rows = findings.map(({ id, severity, message, hint }, index) =>
    element(
      'li',
      {},
      element('strong', {}, `${SEVERITY_WORDS[severity]} ${id} `),
      message,
      element('br', {}),
      element('small', {}, `${PREVIEW_TEXT.hint(hint)}　${places[index] ?? ''}`),
    ),
  );
  const links = drafts.map(({ path, title }) =>
    element('li', {}, element('a', { href: `${base()}${path}` }, title)),
  );
  const panel = element(
    'details',
    { class: 'notice no-print', 'data-preview-panel': state ?? '' },
    element('summary', {}, heading),
    element('ul', {}, ...rows),
    ...(links.length === 0 ? [] : [element('p', {}, PREVIEW_TEXT.drafts), element('ul', {}, ...links)]),
  );
  if (findings.some(({ severity }) => severity === 'error')) panel.setAttribute('open', '');
  document.querySelector('main')?.prepend(panel);
  for (const [index, { id, severity, message }] of findings.entries()) {
    const anchor = anchors[index];
    const place = sentenceOf(quotes[index] ?? null) ?? (anchor ? document.getElementById(anchor) : null);
    if (place) besides(place, `${SEVERITY_WORDS[severity]} ${id} ${message}`);
  }
}

/** The paragraph, item or cell that prints the words of a finding: the innermost one. */
function sentenceOf(quote: string | null): Element | null {
  if (quote === null) return null;
  const plain = (text: string | null) => (text ?? '').replace(/\s+/gu, '');
  const wanted = plain(quote);
  return (
    [...document.querySelectorAll('main :is(p, li, td, blockquote)')].findLast(
      (one) => !one.hasAttribute('data-preview-beside') && plain(one.textContent).includes(wanted),
    ) ?? null
  );
}

/** Puts a remark to the row or the heading that it is about. */
function besides(place: Element, words: string): void {
  const remark = element('p', { class: 'notice small no-print', 'data-preview-beside': place.id }, words);
  if (!(place instanceof HTMLTableRowElement)) {
    const heading = place.matches('section, details') ? place.querySelector('h2, h3, h4, summary') : null;
    (heading ?? place).after(remark);
    return;
  }
  const columns = [...place.cells].reduce((sum, { colSpan }) => sum + colSpan, 0);
  const cell = element('td', { colspan: String(columns) }, remark);
  place.after(element('tr', {}, cell));
}

void show();
