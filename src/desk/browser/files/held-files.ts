import { element } from '../../../browser/element.ts';
import { TRY_TEXT } from '../../../text/desk/try.ts';

/** The files that are read together, each with a button that takes it out. */
export function heldFiles(names: readonly string[], takeOut: (name: string) => void): readonly HTMLElement[] {
  return names.map((name) => {
    const out = element('button', { type: 'button', class: 'button button-quiet' }, TRY_TEXT.takeOut(name));
    out.addEventListener('click', () => takeOut(name));
    return element('li', {}, name, ' ', out);
  });
}
