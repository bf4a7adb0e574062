/** Where the reader's choice of text size is kept: in the reader's browser, nowhere else. */
export const STORAGE_KEY = 'mingji-text';

/** Makes the button switch between ordinary and large text, and remember it. */
export function startTextSize(button: HTMLElement): void {
  const root = document.documentElement;
  const show = () => button.setAttribute('aria-pressed', String(root.dataset['text'] === 'large'));
  button.addEventListener('click', () => {
    const large = root.dataset['text'] !== 'large';
    if (large) root.dataset['text'] = 'large';
    else delete root.dataset['text'];
    remember(large);
    show();
  });
  show();
}

/** A browser that keeps nothing (private window, storage blocked) still switches for this page. */
function remember(large: boolean): void {
  try {
    if (large) localStorage.setItem(STORAGE_KEY, 'large');
    else localStorage.removeItem(STORAGE_KEY);
  } catch {
    return;
  }
}
