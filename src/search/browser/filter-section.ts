import { element } from '../../browser/element.ts';
import { FILTER_WORDS } from '../../text/search.ts';
import { CLASSES } from '../page-contract.ts';
import type { SearchFilters } from '../runtime/filters.ts';
import type { SearchResponse } from '../runtime/session.ts';
import { filterCount } from './address-state.ts';
import type { Change } from './filter-panel.ts';
import { filterPanel } from './filter-panel.ts';

export interface FilterSection {
  readonly response: SearchResponse;
  readonly filters: SearchFilters;
  readonly years: readonly number[];
  readonly open: boolean;
  readonly change: Change;
  readonly opened: (open: boolean) => void;
}

/** The filters behind one summary line; their columns are loaded when it is opened. */
export function filterSection(section: FilterSection): HTMLDetailsElement {
  const { response, filters, years, open, change, opened } = section;
  const count = filterCount(filters);
  const panel = response.counts === null ? [] : filterPanel(response, filters, years, change);
  const details = element(
    'details',
    { class: CLASSES.filters, open },
    element(
      'summary',
      { 'data-key': 'filters' },
      count === 0 ? FILTER_WORDS.title : FILTER_WORDS.inForce(count),
    ),
    ...panel,
  );
  details.addEventListener('toggle', () => opened(details.open));
  return details;
}

/** The filters before there is an answer: opening them asks for all reports. */
export function closedFilters(opened: () => void): HTMLDetailsElement {
  const details = element(
    'details',
    { class: CLASSES.filters },
    element('summary', { 'data-key': 'filters' }, FILTER_WORDS.title),
  );
  details.addEventListener('toggle', opened, { once: true });
  return details;
}
