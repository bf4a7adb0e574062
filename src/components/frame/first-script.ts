import { ASKED } from '../../browser/asked.ts';
import { STORAGE_KEY } from './text-size.ts';

/**
 * Runs before anything is painted, so that what needs scripts has its place, a page in large text never jumps, and one
 * whose address asks something does not show what was not asked. It stands in the page itself; the content security
 * policy admits it by its hash, which `astro.config.mjs` computes from this string.
 */
export const FIRST_SCRIPT = `(function(r){r.classList.add('scripted');if(location.search)r.classList.add('${ASKED}');try{if(localStorage.getItem('${STORAGE_KEY}')==='large')r.dataset.text='large'}catch(e){}})(document.documentElement)`;
