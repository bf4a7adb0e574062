/** Where the reader's choice of text size is kept: in the reader's browser, nowhere else. */
const STORAGE_KEY = 'mingji-text';

/**
 * Runs before anything is painted, so that a page in large text never jumps, and one whose address asks something does
 * not show what was not asked (`arrival.css`). It stands in the page itself; the content security policy admits it by
 * its hash, which `astro.config.mjs` computes from this string.
 */
export const TEXT_SIZE_SCRIPT = `(function(r){r.classList.add('scripted');if(location.search)r.classList.add('asked');try{if(localStorage.getItem('${STORAGE_KEY}')==='large')r.dataset.text='large'}catch(e){}})(document.documentElement)`;

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
