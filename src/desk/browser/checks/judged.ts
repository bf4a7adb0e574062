import { element } from '../../../browser/element.ts';
import { TRY_PAGE_TEXT, TRY_TEXT } from '../../../text/desk/try.ts';
import type { Judgement } from '../../judge-draft.ts';
import type { Places } from '../page/places.ts';
import { renew } from '../page/renewed.ts';
import { previewElements } from '../preview/preview.ts';
import { today } from '../taking/take.ts';
import type { WayTo } from './findings.ts';
import { findingsList, scorePanel } from './findings.ts';
import { putUnsentWaivers, unsentWaivers } from './waiver-tick.ts';

/** Shows what is said of a draft: in short, in full, and as its page would be. */
export function showJudgement(places: Places, judgement: Judgement, title: string, way: WayTo): void {
  const missing = judgement.findings.filter(({ isMissing }) => isMissing).length;
  const { error, warn, note, waived } = judgement.counts;
  places
    .at('summary')
    .replaceChildren(
      element('p', { class: 'on-paper' }, TRY_TEXT.take.title(title)),
      element('p', { class: 'on-paper' }, TRY_TEXT.take.made(today())),
      element('p', { class: 'try-verdict' }, TRY_TEXT.summary(error - missing, warn, note, missing, waived)),
      ...scorePanel(judgement),
    );
  const checks = places.at('checks');
  const unsent = unsentWaivers(checks);
  renew(checks, findingsList(judgement, way), () => putUnsentWaivers(checks, unsent));
  const { preview } = judgement;
  const opened = openParts(places.at('preview'));
  places
    .at('preview')
    .replaceChildren(...(preview ? previewElements(preview) : [element('p', {}, TRY_TEXT.preview.none)]));
  for (const [index, part] of [
    ...places.at('preview').querySelectorAll<HTMLDetailsElement>('details[data-part]'),
  ].entries())
    part.open = opened[index] ?? part.open;
}

/** What somebody opened or closed in the preview stays so when it is made anew. */
function openParts(preview: HTMLElement): readonly boolean[] {
  return [...preview.querySelectorAll<HTMLDetailsElement>('details[data-part]')].map(({ open }) => open);
}

/** The way through the page; parts with nothing in them are left out. */
export function showSteps(places: Places, counts: Readonly<Partial<Record<string, number>>>): void {
  const links = Object.entries(TRY_PAGE_TEXT.steps).flatMap(([id, label]) => {
    const part = document.getElementById(id)?.closest('section');
    if (!part || part.hidden) return [];
    const count = counts[id] ?? 0;
    const text = count === 0 ? label : TRY_TEXT.counted(label, count);
    return [element('li', {}, element('a', { href: `#${id}` }, text))];
  });
  renew(places.at('steps'), [element('ul', {}, ...links)]);
}

/** Shows or hides a part by what is in it. */
export function hideEmpty(places: Places, names: readonly string[]): void {
  for (const name of names) {
    const place = places.at(name);
    place.closest('section')?.toggleAttribute('hidden', place.childElementCount === 0);
  }
}
