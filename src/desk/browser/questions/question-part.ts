import type { Places } from '../page/places.ts';
import { leadTo, renew } from '../page/renewed.ts';
import { putUnsent, unsentIn } from './unsent.ts';

/** The part of the page where questions stand. */
export class QuestionPart {
  readonly #places: Places;

  constructor(places: Places) {
    this.#places = places;
  }

  /** Shows other questions; what was chosen in one of them and not sent yet stays chosen. */
  show(list: readonly HTMLElement[]): void {
    const place = this.#places.at('questions');
    const unsent = unsentIn(place);
    renew(place, list, () => putUnsent(place, unsent));
  }

  /** Leads whoever has answered to the next question, or to what came of it. */
  leadOn(selector: string): void {
    const next = this.#places.at('questions').querySelector<HTMLElement>(selector);
    leadTo(next ?? this.#places.at('status'));
  }
}
