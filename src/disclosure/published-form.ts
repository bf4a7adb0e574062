/** How the bytes of a finished file are read. */
export type FileForm = 'page' | 'json' | 'csv' | 'tsv' | 'text' | 'script' | 'index' | 'archive' | 'unread';

const FORMS: Readonly<Record<string, FileForm>> = {
  ...named('page', 'html htm xhtml xml svg rss atom rels'),
  ...named('json', 'json jsonld geojson webmanifest map'),
  ...named('csv', 'csv'),
  ...named('tsv', 'tsv'),
  ...named('text', 'txt md mdx ics vcf yml yaml log'),
  ...named('script', 'js mjs cjs css'),
  // Result texts of Pagefind: gzip of a signature and JSON, words parted by U+200B.
  ...named('index', 'pf_fragment'),
  ...named('archive', 'zip xlsx docx pptx ods odt odp'),
  ...named(
    'unread',
    'png jpg jpeg gif webp avif ico woff woff2 ttf otf pdf doc xls ppt wps et wasm gz br pf_index pf_meta pf_filter pagefind mp3 mp4',
  ),
};

/** An archive inside an archive is unpacked, a third level is not: nobody publishes that in good faith. */
const DEEPEST = 2;

/** By extension; a file without a known one is text if its bytes are UTF-8 without NUL. */
export function formOf(path: string, bytes: Uint8Array): FileForm {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const form =
    FORMS[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? (isText(bytes) ? 'script' : 'unread');
  return form === 'archive' && path.split('!/').length > DEEPEST ? 'unread' : form;
}

function named(form: FileForm, extensions: string): Record<string, FileForm> {
  return Object.fromEntries(extensions.split(' ').map((extension) => [extension, form]));
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
