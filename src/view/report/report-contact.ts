import type { PublishedReport } from '../../model/published.ts';
import type { Site } from '../../model/site.ts';
import { MEND_TEXT } from '../../text/report/cite.ts';
import type { Link } from '../address.ts';

/** 找错: where a reader tells of an error in a report. */
export interface ContactView {
  readonly lead: string;
  readonly text: string;
  /** Empty where the site names no address that can be opened. */
  readonly links: readonly Link[];
  /** The same on paper, where no link can be opened. */
  readonly paper: string;
}

/**
 * @param url the page that the reader is looking at
 */
export function contactView(report: PublishedReport, url: string, site: Site): ContactView {
  const { name, email, phone, url: page, unavailable } = site.contact;
  const links: Link[] = [];
  if (email !== undefined) {
    links.push({ label: MEND_TEXT.mail(email), href: mailAddress(email, report, url, site) });
  }
  if (phone !== undefined) links.push({ label: MEND_TEXT.phone(phone), href: `tel:${dialled(phone)}` });
  if (page !== undefined) links.push({ label: MEND_TEXT.page, href: filled(page, report, url) });
  if (links.length === 0 && unavailable !== undefined)
    return { lead: MEND_TEXT.lead, text: MEND_TEXT.unavailable(unavailable), links, paper: unavailable };
  // On paper a form is reached by its site; places to be filled in cannot be typed.
  const form = page?.replace(/[?#].*$/, '');
  const ways = [name, phone, email, form].filter((way) => way !== undefined);
  return { lead: MEND_TEXT.lead, text: MEND_TEXT.tell(name), links, paper: ways.join('，') };
}

/** The address of a form with what is known of the report already in it. */
function filled(form: string, { id, version, title }: PublishedReport, url: string): string {
  const known: Readonly<Record<string, string>> = { id, version: String(version), title, page: url };
  return form.replaceAll(/\{(id|version|title|page)\}/g, (_, key: string) =>
    encodeURIComponent(known[key] ?? ''),
  );
}

/** A `mailto:` address with subject and body, RFC 6068: everything encoded, lines ending with CR LF. */
function mailAddress(
  email: string,
  { id, version, title }: PublishedReport,
  url: string,
  site: Site,
): string {
  const [local = '', domain = ''] = email.split('@');
  const subject = encodeURIComponent(MEND_TEXT.subject(site.shortName, id, version));
  const body = encodeURIComponent(MEND_TEXT.body(title, url));
  return `mailto:${encodeURIComponent(local)}@${domain}?subject=${subject}&body=${body}`;
}

/** Digits and a leading plus: what a telephone dials. */
function dialled(phone: string): string {
  return phone.replace(/(?!^\+)\D/g, '');
}
