import { readAddress } from '../../model/web-address.ts';
import type { MessageId } from '../findings.ts';

/** Where a link leads: another site, a mailbox, a section of this page, a file of this report, a page of this site. */
export type LinkKind = 'external' | 'mail' | 'anchor' | 'file' | 'site';

/** Controls, spaces, invisible and direction characters: what a reader cannot see or a browser drops. */
const UNSEEN = /[\0-\x20\x7F-\xA0\u00AD\u1680\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFEFF\\]/;
/** A step upwards, also as a browser decodes it. */
const UPWARDS = /(?:^|[/?#])(?:\.|%2e){2}(?:[/?#]|$)|%2f|%5c|%00/i;
const MAIL = /^mailto:[^\s@?#<>"]+@[a-z0-9.-]+\.[a-z]{2,}$/i;

/** Decides on the decoded address of a link. Returns its kind, or the id of what is wrong with it. */
export function judgeAddress(url: string): LinkKind | Extract<MessageId, `MDX_URL_${string}`> {
  if (url === '') return 'MDX_URL_EMPTY';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined && !['http', 'https', 'mailto'].includes(scheme)) return 'MDX_URL_SCHEME';
  if (UNSEEN.test(url) || UPWARDS.test(url)) return 'MDX_URL_PATH';
  if (scheme === 'mailto') return MAIL.test(url) ? 'mail' : 'MDX_URL_HOST';
  if (scheme !== undefined) return isWebAddress(url) ? 'external' : 'MDX_URL_HOST';
  if (url.startsWith('//')) return 'MDX_URL_PATH';
  if (url.startsWith('#')) return url.length > 1 ? 'anchor' : 'MDX_URL_SCHEME';
  if (url.startsWith('./')) return /^\.\/[^/?#]/.test(url) ? 'file' : 'MDX_URL_PATH';
  if (url.startsWith('/')) return 'site';
  return 'MDX_URL_SCHEME';
}

/** `http(s)://host…` with a host that has a dot, and nothing before an `@` that could pass for the host. */
function isWebAddress(url: string): boolean {
  const address = /^https?:\/\/[^/]/i.test(url) ? readAddress(url) : null;
  return address?.hostname.includes('.') === true && address.username === '' && address.password === '';
}
