import type { Pointer } from '../../../reader/content.ts';
import { placeInForm } from '../../form-place.ts';

/** The fields, rows and tables of a form that is on the page. */
export interface FormPlaces {
  readonly all: readonly HTMLElement[];
  /** What shows the value at a place; `null` where nothing does. */
  at(pointer: Pointer): HTMLElement | null;
}

export function formPlaces(root: HTMLElement): FormPlaces {
  const all = [...root.querySelectorAll<HTMLElement>('[data-at]')];
  const byKey = new Map(all.map((one) => [one.dataset['at'] ?? '', one]));
  const tables = new Set([...byKey].flatMap(([key, one]) => (one.matches('.try-rows') ? [key] : [])));
  return {
    all,
    at(pointer) {
      const key = placeInForm(pointer, [...byKey.keys()], tables);
      return key === null ? null : (byKey.get(key) ?? null);
    },
  };
}
