import type { Sighting } from '../hit.ts';
import type { Reading } from '../reading.ts';

const SAID = `(?:号码?|账号|帐号|ID)?["']?(?:[:=为是]{1,2}|[ (]{1,2})["']? {0,3}`;
/** 微信号: a letter, then five to nineteen letters, digits, `_` or `-`. */
const WECHAT = new RegExp(
  `(?:微信|薇信|威信|(?<![A-Za-z])[v+]信|wechat|weixin|(?<![A-Za-z])(?:vx|wx))${SAID}([A-Za-z][A-Za-z0-9_-]{5,19})(?![A-Za-z0-9_-])`,
  'gi',
);
const WECHAT_OWN = /(?<![A-Za-z0-9])wxid_[a-z0-9]{6,22}(?![A-Za-z0-9])/g;
/** QQ numbers have five to eleven digits and do not begin with 0; a group has no owner. */
const QQ = new RegExp(
  String.raw`(?:(?<![A-Za-z])qq|扣扣|加q)(?!群)(?:${SAID}|号码?)([1-9]\d{4,10})(?!\d)`,
  'gi',
);
const QQ_BARE = /(?<![A-Za-z])qq([1-9]\d{4,10})(?!\d)/gi;

/** 社会保障卡号: a letter and eight digits, or nine places, or as many digits as its bank has given it. */
const SOCIAL =
  /(?:社会保障卡?|社保卡?)(?:卡号|号码?|编号|账号)["']?(?:[:=为是]{1,2}|[ (|]{1,3})?["']? {0,3}([A-Z]\d{7}[\dX]|\d{8}[\dX]|\d{8,19})(?![\dA-Za-z])/gi;
const WORD = /[微薇威v+]信|wechat|weixin|vx|wx|qq|扣扣|加q|社会保障|社保/i;
const WECHAT_LABEL = /微信|wechat|weixin/;
const QQ_LABEL = /qq/;
const SOCIAL_LABEL = /社会?保(?:障)?卡?(?:卡号|号)|社保卡/;

/** Accounts of messengers and numbers of social security cards, where the text or the column says what they are. */
export function* findMessengers({ normal: { text }, label, kind }: Reading): Generator<Sighting> {
  if (WECHAT_LABEL.test(label) && /^\s*[A-Za-z][A-Za-z0-9_-]{5,19}\s*$/.test(text))
    yield whole(text, 'PII_MESSENGER');
  if (QQ_LABEL.test(label) && !label.includes('群') && /^\s*[1-9]\d{4,10}\s*$/.test(text))
    yield whole(text, 'PII_MESSENGER');
  if (SOCIAL_LABEL.test(label) && /^\s*(?:[A-Z]\d{7}[\dX]|\d{8}[\dX]|\d{9,19})\s*$/i.test(text))
    yield whole(text, 'PII_SOCIAL');
  if (!WORD.test(text)) return;
  for (const pattern of [WECHAT, QQ, QQ_BARE]) {
    for (const match of text.matchAll(pattern)) {
      // In a packed script any two letters are the name of a variable.
      if (kind === 'script' && /^(?:vx|wx|qq)/i.test(match[0])) continue;
      yield sighting('PII_MESSENGER', match, match[1] ?? '');
    }
  }
  for (const match of text.matchAll(WECHAT_OWN)) yield sighting('PII_MESSENGER', match, match[0]);
  for (const match of text.matchAll(SOCIAL)) yield sighting('PII_SOCIAL', match, match[1] ?? '');
}

function sighting(id: 'PII_MESSENGER' | 'PII_SOCIAL', match: RegExpExecArray, value: string): Sighting {
  const to = match.index + match[0].length;
  return { id, severity: 'error', from: to - value.length, to, reason: 'named' };
}

function whole(text: string, id: 'PII_MESSENGER' | 'PII_SOCIAL'): Sighting {
  return { id, severity: 'error', from: 0, to: text.length, reason: 'named' };
}
