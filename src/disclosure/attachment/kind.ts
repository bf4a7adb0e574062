import { isText } from './decode.ts';
import type { AttachmentForm } from './opened.ts';

/** What the first bytes of a file say that it is. */
export interface FileKind {
  readonly form: AttachmentForm;
  readonly mediaType: string;
  readonly container: 'pdf' | 'zip' | 'compound' | 'gzip' | 'rtf' | 'image' | 'text' | 'none';
}

const ASCII = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/** Looks at the bytes alone: a name promises what it likes. */
export function kindOf(bytes: Uint8Array): FileKind {
  const head = ASCII(bytes, 0, 16);
  const image = imageType(bytes, head);
  if (image !== null) return { form: 'image', mediaType: image, container: 'image' };
  if (ASCII(bytes, 0, 1024).includes('%PDF-'))
    return { form: 'pdf', mediaType: 'application/pdf', container: 'pdf' };
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06'))
    return { form: 'archive', mediaType: 'application/zip', container: 'zip' };
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'))
    return { form: 'unknown', mediaType: 'application/x-ole-storage', container: 'compound' };
  if (head.startsWith('\x1f\x8b'))
    return { form: 'archive', mediaType: 'application/gzip', container: 'gzip' };
  if (head.startsWith('{\\rtf')) return { form: 'word', mediaType: 'application/rtf', container: 'rtf' };
  if (isText(bytes)) return { form: 'text', mediaType: 'text/plain', container: 'text' };
  return { form: 'unknown', mediaType: 'application/octet-stream', container: 'none' };
}

function imageType(bytes: Uint8Array, head: string): string | null {
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('\x89PNG')) return 'image/png';
  if (/^GIF8[79]a/.test(head)) return 'image/gif';
  if (head.startsWith('RIFF') && ASCII(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'image/tiff';
  if (head.startsWith('BM') && bytes.length > 26 && bytes[14] === 40) return 'image/bmp';
  if (/^.{4}ftyp(?:heic|heix|hevc|mif1|msf1|avif)/s.test(head)) return 'image/heif';
  return null;
}

/** Extensions that a file of a form may have. */
export const EXTENSIONS: Readonly<Record<AttachmentForm, RegExp>> = {
  pdf: /\.pdf$/i,
  word: /\.(?:docx?|docm|dotx?|wps|rtf|odt|ofd)$/i,
  sheet: /\.(?:xlsx?|xlsm|xlsb|xlt|et|ods)$/i,
  slides: /\.(?:pptx?|pptm|pps|dps|odp)$/i,
  image: /\.(?:jpe?g|png|gif|webp|tiff?|bmp|hei[cf]|avif)$/i,
  page: /\.(?:html?|xhtml|xml|svg|mht)$/i,
  text: /\.(?:txt|csv|tsv|md|json|xml|ya?ml|log|ics|svg|html?|geojson)$/i,
  archive: /\.(?:zip|gz)$/i,
  unknown: /./,
};
