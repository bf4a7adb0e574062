import type { Sighting } from '../hit.ts';
import type { Reading } from '../reading.ts';

/** RFC 5321: 64 characters before the sign, 255 after it. */
const LOCAL_PART = /[A-Za-z0-9._%+-]{1,64}$/;
const DOMAIN = /^(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9])/;

/** RFC 2606 names that nobody owns, and file names such as `logo@2x.png`. */
const NOBODYS = /(?:^|\.)(?:example\.(?:com|org|net)|example|test|invalid|localhost)$/i;
const FILE = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|js|mjs|css|html?|json|pdf|docx?|xlsx?|zip|md)$/i;

/** zhang#163.com, zhang(at)qq.com: written so that machines do not find them. */
const HIDDEN =
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._-]{2,40} ?(?:#|[([{【](?:at|AT|艾特)[)\]}】]| at |艾特) ?(?:163|126|139|189|qq|vip\.qq|foxmail|sina|sohu|yeah|aliyun|gmail|outlook|hotmail|live|icloud|yahoo)(?:\.|点| ?[([{【]?dot[)\]}】]? ?)(?:com|cn|net)(?:\.cn)?(?![A-Za-z0-9])/g;

/** What stands in the place of the sign there. */
const HIDING = /[#艾]|[([{【 ]at/i;

/** Mail addresses. Those of state organs are meant to be public; others may belong to a person. */
export function* findEmails({ normal: { text } }: Reading): Generator<Sighting> {
  for (const match of HIDING.test(text) ? text.matchAll(HIDDEN) : [])
    yield {
      ...{ id: 'PII_EMAIL', severity: 'warn', reason: 'private' },
      ...{ from: match.index, to: match.index + match[0].length },
    };
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const before = text.slice(Math.max(0, at - 66), at);
    const after = text.slice(at + 1, at + 257);
    // One blank on either side is a common way to hide an address from machines.
    const [local = ''] = LOCAL_PART.exec(before.replace(/ $/, '')) ?? [];
    const [domain = ''] = DOMAIN.exec(after.replace(/^ /, '')) ?? [];
    if (local === '' || domain === '' || NOBODYS.test(domain) || FILE.test(domain)) continue;
    const from = at - local.length - (before.endsWith(' ') ? 1 : 0);
    const to = at + 1 + domain.length + (after.startsWith(' ') ? 1 : 0);
    const office = /(?:^|\.)gov\.cn$/i.test(domain);
    yield {
      id: 'PII_EMAIL',
      severity: office ? 'note' : 'warn',
      from,
      to,
      reason: office ? 'office' : 'private',
    };
  }
}
