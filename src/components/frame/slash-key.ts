/** Where the reader's choice to do without the key is kept: in the reader's browser, nowhere else. */
const STORAGE_KEY = 'mingji-slash';

/** The field in the page itself goes before the one in the masthead. */
const FIELDS = ['main input[type="search"][name="q"]', '.masthead input[type="search"][name="q"]'];

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
  );
}

function isOff(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) === 'off';
  } catch {
    return false;
  }
}

/** A browser that keeps nothing (private window, storage blocked) keeps the key. */
function remember(off: boolean): void {
  try {
    if (off) localStorage.setItem(STORAGE_KEY, 'off');
    else localStorage.removeItem(STORAGE_KEY);
  } catch {
    return;
  }
}

function focusField(): boolean {
  const field = FIELDS.map((selector) => document.querySelector<HTMLInputElement>(selector)).find(Boolean);
  if (!field) return false;
  const box = field.closest('details');
  if (box !== null && !field.checkVisibility()) box.open = true;
  field.focus();
  field.select();
  return true;
}

/** `/` goes to the search field, on every page. */
export function startSlashKey(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isWriting(event.target) || isOff()) return;
    if (focusField()) event.preventDefault();
  });
}

/**
 * Makes a button switch the key off and on: readers who speak their input must be able to do without shortcuts of a
 * single character (WCAG 2.2, 2.1.4).
 */
export function startSlashSwitch(button: HTMLElement): void {
  const show = (): void => button.setAttribute('aria-pressed', String(isOff()));
  button.addEventListener('click', () => {
    remember(!isOff());
    show();
  });
  show();
}
