import { element } from '../../browser/element.ts';
import { STATE_LINK } from '../../browser/state-link.ts';
import { onTyping } from '../../browser/typing.ts';
import { COMPARE_WORDS } from '../../text/pages/compare.ts';
import { LIST_TEXT } from '../../text/pages/list.ts';
import type { ListData } from '../../view/list/list-data.ts';
import { AT, ListIndex } from '../list/list-query.ts';
import { EMPTY_LIST_STATE } from '../list/list-state.ts';
import { reportIdIn } from './compare-address.ts';

const MOST_SHOWN = 8;
/** Pause in typing after which reports are looked up. */
const TYPING_MS = 120;

/** Where the picker stands, and what the comparison knows. */
interface Picker {
  readonly input: HTMLInputElement;
  readonly found: HTMLElement;
  /** File with every report. */
  readonly file: string;
  /** The reports that are compared already. */
  readonly chosen: () => readonly string[];
  /** Address of the comparison with one report more. */
  readonly hrefWith: (id: string) => string;
}

/** Offers reports by words of their title or unit while the reader types; each is a link that adds it. */
export function startPicker({ input, found, file, chosen, hrefWith }: Picker): void {
  let loading: Promise<{ data: ListData; index: ListIndex }> | null = null;
  let turn = 0;
  const load = (): NonNullable<typeof loading> => {
    loading ??= fetch(file)
      .then((response) => {
        if (!response.ok) throw new Error(String(response.status));
        return response.json() as Promise<ListData>;
      })
      .then((data) => ({ data, index: new ListIndex(data) }));
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };
  const show = async (q: string): Promise<void> => {
    const asked = ++turn;
    // An id or an address is added by the button as it is.
    if (q === '' || reportIdIn(q) !== null) {
      found.replaceChildren();
      return;
    }
    try {
      const { data, index } = await load();
      if (asked !== turn) return;
      const rows = index.ask({ ...EMPTY_LIST_STATE, q }).rows.filter((row) => !chosen().includes(row[AT.id]));
      const items = rows.slice(0, MOST_SHOWN).map((row) => {
        const unit = data.units[row[AT.unit]]?.[1] ?? '';
        const link = { href: hrefWith(row[AT.id]), [STATE_LINK]: true };
        return element(
          'li',
          {},
          element('a', link, row[AT.title]),
          element('span', { class: 'muted' }, `${unit} ${LIST_TEXT.year(row[AT.year])}`),
        );
      });
      found.replaceChildren(
        element('p', { class: 'muted' }, COMPARE_WORDS.picked(items.length, rows.length)),
        element('ul', { class: 'links rows' }, ...items),
      );
    } catch {
      if (asked === turn) found.replaceChildren(element('p', { class: 'muted' }, COMPARE_WORDS.noPicker));
    }
  };
  input.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
  onTyping(input, TYPING_MS, (q) => void show(q));
}
