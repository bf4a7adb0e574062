import { openTarget } from '../parts/open-target.ts';
import { startCite } from './cite/cite.ts';
import { startClosing } from './cite/closing.ts';
import { printFolded } from './print-folded.ts';
import { startTerms } from './terms/terms.ts';

openTarget(document);
startTerms(document);
startCite(document);
startClosing(document);
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.addEventListener('click', () => {
    document.documentElement.classList.toggle('print-all', button.dataset['print'] === 'all');
    print();
  });
}
printFolded(document);
addEventListener('afterprint', () => document.documentElement.classList.remove('print-all'));

// Who comes from the search sees where the words stand.
const main = document.querySelector<HTMLElement>('#main');
if (main && new URLSearchParams(location.search).has('q')) {
  void import('../../search/browser/highlight.ts').then(({ startHighlight }) => startHighlight(main));
}
