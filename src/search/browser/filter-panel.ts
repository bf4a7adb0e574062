import { element } from '../../browser/element.ts';
import { FILTER_WORDS } from '../../text/search.ts';
import { CLASSES } from '../page-contract.ts';
import type { ListFilter, SearchFilters } from '../runtime/filters.ts';
import { NO_FILTERS } from '../runtime/filters.ts';
import type { SearchResponse } from '../runtime/session.ts';
import { plain } from './marks.ts';

/** Units shown before the reader asks for more or looks for one. */
const UNITS_SHOWN = 12;

/**
 * Hands on a change of the filters in force. Two changes may follow each other before the panel is drawn again, so
 * neither starts from what the panel was drawn with.
 */
export type Change = (next: (current: SearchFilters) => SearchFilters) => void;

interface Option {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

function checkbox(
  label: string,
  count: number,
  checked: boolean,
  key: string,
  toggle: (on: boolean) => void,
): HTMLLabelElement {
  const input = element('input', { type: 'checkbox', checked, 'data-key': key });
  input.addEventListener('change', () => toggle(input.checked));
  const counted = element('span', { class: CLASSES.optionCount }, FILTER_WORDS.count(plain(count)));
  return element('label', { class: CLASSES.option }, input, label, counted);
}

function group(title: string, ...children: (Node | string)[]): HTMLFieldSetElement {
  return element('fieldset', { class: CLASSES.filter }, element('legend', {}, title), ...children);
}

/** In place of a group that is counted when a reader comes near it. */
function uncounted(title: string): HTMLFieldSetElement {
  const place = group(title);
  place.classList.add(CLASSES.uncounted);
  return place;
}

/** Options with results or already chosen; chosen ones never disappear. */
function optionsOf(
  name: ListFilter,
  response: SearchResponse,
  filters: SearchFilters,
  labels: ReadonlyMap<string, string>,
): Option[] {
  const counts = response.counts?.[name] ?? {};
  const ids = new Set([...labels.keys(), ...Object.keys(counts), ...filters[name]]);
  return [...ids]
    .map((id) => ({ id, label: labels.get(id) ?? id, count: counts[id] ?? 0 }))
    .filter(({ id, count }) => count > 0 || filters[name].includes(id));
}

function listGroup(
  name: ListFilter,
  options: readonly Option[],
  filters: SearchFilters,
  change: Change,
): HTMLElement[] {
  if (options.length === 0) return [];
  const boxes = options.map(({ id, label, count }) =>
    checkbox(label, count, filters[name].includes(id), `${name}:${id}`, (on) => {
      change((current) => {
        const rest = current[name].filter((other) => other !== id);
        return { ...current, [name]: on ? [...rest, id] : rest };
      });
    }),
  );
  return [group(FILTER_WORDS[name], ...boxes)];
}

function unitGroup(options: readonly Option[], filters: SearchFilters, change: Change): HTMLElement[] {
  const sorted = [...options].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  const [built] = listGroup('unit', sorted, filters, change);
  if (built === undefined || sorted.length <= UNITS_SHOWN) return built === undefined ? [] : [built];
  const labels = [...built.querySelectorAll('label')];
  const more = element('p', {}, FILTER_WORDS.more(sorted.length - UNITS_SHOWN));
  const find = element('input', {
    type: 'search',
    'aria-label': FILTER_WORDS.unitSearch,
    placeholder: FILTER_WORDS.unitSearch,
  });
  const show = (): void => {
    const wanted = find.value.trim();
    for (const [index, label] of labels.entries()) {
      const chosen = label.querySelector('input')?.checked === true;
      label.hidden =
        !chosen && (wanted === '' ? index >= UNITS_SHOWN : !sorted[index]?.label.includes(wanted));
    }
    more.hidden = wanted !== '';
  };
  find.addEventListener('input', show);
  built.querySelector('legend')?.after(find);
  built.append(more);
  show();
  return [built];
}

function yearSelect(
  name: 'from' | 'to',
  years: readonly number[],
  value: number | null,
  pick: (year: number | null) => void,
): HTMLElement {
  const options = [
    element('option', { value: '', selected: value === null }, FILTER_WORDS.anyYear),
    ...years.map((year) =>
      element('option', { value: String(year), selected: year === value }, FILTER_WORDS.year(String(year))),
    ),
  ];
  const id = `search-year-${name}`;
  const select = element('select', { id, 'data-key': id }, ...options);
  select.addEventListener('change', () => pick(select.value === '' ? null : Number(select.value)));
  const label = element('label', { for: id }, name === 'from' ? FILTER_WORDS.yearFrom : FILTER_WORDS.yearTo);
  return element('span', { class: CLASSES.pair }, label, select);
}

function yearGroup(years: readonly number[], filters: SearchFilters, change: Change): HTMLElement[] {
  if (years.length < 2) return [];
  const [from, to] = filters.years;
  // A range the wrong way round becomes the year chosen last.
  const first = (year: number | null): void =>
    change(({ years: [, end], ...rest }) => ({
      ...rest,
      years: [year, year !== null && end !== null && year > end ? year : end],
    }));
  const last = (year: number | null): void =>
    change(({ years: [start], ...rest }) => ({
      ...rest,
      years: [year !== null && start !== null && year < start ? year : start, year],
    }));
  return [
    group(FILTER_WORDS.years, yearSelect('from', years, from, first), yearSelect('to', years, to, last)),
  ];
}

function flagGroup({ counts }: SearchResponse, filters: SearchFilters, change: Change): HTMLElement {
  return group(
    FILTER_WORDS.other,
    ...(['table', 'open'] as const).map((name) =>
      checkbox(FILTER_WORDS[name], counts?.[name] ?? 0, filters[name], name, (on) =>
        change((current) => ({ ...current, [name]: on })),
      ),
    ),
  );
}

/** The filters of a result list with their counts; each change is handed on as a step from the filters in force. */
export function filterPanel(
  response: SearchResponse,
  filters: SearchFilters,
  years: readonly number[],
  change: Change,
): HTMLElement[] {
  const labelled = (
    pairs: readonly (readonly [string, string, ...unknown[]])[],
  ): ReadonlyMap<string, string> => new Map(pairs.map(([id, label]) => [id, label]));
  const {
    labels: { kind, grade },
    unitNames,
  } = response;
  const clear = element('button', { type: 'button', class: CLASSES.button }, FILTER_WORDS.clear);
  clear.addEventListener('click', () => change(() => NO_FILTERS));
  const list = (name: ListFilter, labels: ReadonlyMap<string, string>): HTMLElement[] =>
    listGroup(name, optionsOf(name, response, filters, labels), filters, change);
  return [
    ...yearGroup(years, filters, change),
    ...list('kind', labelled(kind)),
    ...list('grade', labelled(grade)),
    ...list('rate', new Map(Object.entries(FILTER_WORDS.rateBuckets))),
    ...list('amount', new Map(Object.entries(FILTER_WORDS.amountBuckets))),
    flagGroup(response, filters, change),
    ...(unitNames === null
      ? [uncounted(FILTER_WORDS.unit)]
      : unitGroup(optionsOf('unit', response, filters, new Map(Object.entries(unitNames))), filters, change)),
    clear,
  ];
}
