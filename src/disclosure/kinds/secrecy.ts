import type { Sighting } from '../hit.ts';
import type { Reading, TextKind } from '../reading.ts';

/** Grades of the law on state secrets, with letters apart as on a cover sheet: 秘　密. */
const GRADE = '绝 {0,4}密|机 {0,4}密|秘 {0,4}密';

/** GB/T 9704-2012 §7.2.2: grade, ★, term. */
const STARRED = new RegExp(
  `(?:${GRADE})[ *]{0,4}(?:[★☆✩✭⭐]|\\*(?= {0,2}(?:\\d{1,2} {0,2}(?:年|个月)|长期)))`,
  'g',
);

/** Every mark has one of these. */
const ANY = /密|内部|公开|外传|泄露/;

/** Words that mark a document when they stand alone. */
const INTERNAL = '内部(?:资料|文件|材料|使用|公开|参阅)|工作秘密|仅供内部(?:使用|参阅)';
const NOT_PUBLIC = '不予公开|依申请公开';
const ALONE_PATTERN = new RegExp(`(?:${GRADE}|${INTERNAL}|${NOT_PUBLIC})`, 'g');
/** Kinds of text in which an editor, not the site itself, wrote 不予公开. */
const SOURCES: ReadonlySet<TextKind> = new Set(['facts', 'narrative', 'file-name']);
const NOT_PUBLIC_ONLY = new RegExp(`^(?:${NOT_PUBLIC})$`);

/** What may stand beside the mark on its line: brackets, bullets, markup, a term, an admonition. */
const ORNAMENT =
  /^(?:[ \t()[\]【】〔〕《》<>{}#*_~`|:;,.!·=+-]|[。、！]|长期|\d{1,2} {0,2}(?:年|个月)|注意保存|严禁外传|请勿外传|不得外传|妥善保管)*$/;
const LONGEST_LINE = 60;

/** A field of the header that government pages carry, or of a document's cover. */
const FIELD =
  /(?:公开(?:属性|方式|类别|类型|形式|选项|范围)|信息公开(?:选项|属性))[: \t|]{1,4}(?:依申请公开|不予公开|不公开|内部公开)|(?:保?密级别?|[保秘]密等级)[: \t|]{1,4}(?:绝密|机密|秘密|内部)/g;
/** (此件不公开), 本报告仅供内部使用: said of the text itself. */
const OF_ITSELF =
  /(?:本|此|该)(?:报告|件|材料|资料|文件|表)[^。,\n]{0,6}?(?:仅供?(?:内部|领导)[^。,\n]{0,4}(?:使用|参阅|参考)|(?:不得|严禁|请勿)(?:对外)?(?:外传|公开|公布|泄露)|不予公开|(?<!可)不公开|不宜公开|依申请公开|[为属]内部(?:资料|文件|材料))/g;
const FIELD_LABEL = /公开(?:属性|方式|类别|类型|形式|选项)|密级/;

/**
 * Marks that a document is secret, internal or not for the public. The words in a sentence (保守国家秘密、商业秘密)
 * are none. In a finished page or export `不予公开` alone may be the site's own word for information withheld, so
 * there it counts only as the value of a field.
 */
export function* findSecrecyMarks({ normal: { text }, kind, label }: Reading): Generator<Sighting> {
  if (!ANY.test(text)) return;
  for (const match of text.matchAll(STARRED)) yield sighting(match.index, match[0].length, 'starred');
  for (const match of text.matchAll(FIELD)) yield sighting(match.index, match[0].length, 'marked-field');
  if (SOURCES.has(kind))
    for (const match of text.matchAll(OF_ITSELF))
      yield sighting(match.index, match[0].length, 'marked-field');
  for (const match of text.matchAll(ALONE_PATTERN)) {
    const [mark] = match;
    if (FIELD_LABEL.test(label)) yield sighting(match.index, mark.length, 'marked-field');
    else if (NOT_PUBLIC_ONLY.test(mark) && !SOURCES.has(kind)) continue;
    else if (standsAlone(text, match.index, match.index + mark.length, kind)) {
      yield sighting(match.index, mark.length, 'alone');
    }
  }
}

/** In a file name the words are separated by brackets, `_`, `-` and dots; elsewhere by line ends. */
function standsAlone(text: string, from: number, to: number, kind: TextKind): boolean {
  if (kind === 'file-name') {
    return /^$|[\s()[\]【】_.·-]$/.test(text.slice(0, from)) && /^$|^[\s()[\]【】_.·-]/.test(text.slice(to));
  }
  const before = text.slice(Math.max(0, from - LONGEST_LINE), from);
  const after = text.slice(to, to + LONGEST_LINE);
  const start = before.lastIndexOf('\n');
  const end = after.indexOf('\n');
  if (start < 0 && from > LONGEST_LINE) return false;
  if (end < 0 && text.length - to > LONGEST_LINE) return false;
  return ORNAMENT.test(before.slice(start + 1)) && ORNAMENT.test(end < 0 ? after : after.slice(0, end));
}

function sighting(from: number, length: number, reason: Sighting['reason']): Sighting {
  return { id: 'SECRECY_MARK', severity: 'error', from, to: from + length, reason };
}
