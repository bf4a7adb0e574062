import { getResolvedPDFJS } from 'unpdf';
import { isGarbled } from './decode.ts';
import type { Opening, Spot } from './opened.ts';
import { fileSpot, Refusal } from './opened.ts';
import { coveredTexts } from './pdf-cover.ts';
import { pagePictures } from './pdf-pictures.ts';

/** A report with annexes has 300 pages. */
const MOST_PAGES = 2000;
const LONGEST_MS = 15_000;
/** Fewer characters on a page with a picture are a page number, not its text. */
const FEWEST_CHARACTERS = 10;

/** A file inside a PDF. */
export interface Enclosed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the text of a PDF page by page, its comments, forms, data about itself, and names covered text and scripts.
 * @returns files that are attached to it
 * @throws {Refusal} where there is a password, no end, or the file is broken
 */
export async function readPdf(
  bytes: Uint8Array,
  opening: Opening,
  inside: readonly string[],
): Promise<Enclosed[]> {
  const { getDocument, OPS, VerbosityLevel } = await getResolvedPDFJS();
  const task = getDocument({
    // It takes the bytes away, and the caller may want to hash them.
    data: new Uint8Array(bytes),
    ...{
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: VerbosityLevel.ERRORS,
    },
  });
  const started = performance.now();
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw new Refusal('too-large');
    const whole = fileSpot(inside);
    let [written, scanned] = [0, 0];
    for (let number = 1; number <= document.numPages; number += 1) {
      if (performance.now() - started > LONGEST_MS) throw new Refusal('too-large');
      const page = await document.getPage(number);
      const spot: Spot = { inside, kind: 'page', name: String(number) };
      const content = await page.getTextContent({ includeMarkedContent: false });
      const text = content.items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
        .join('');
      const operators = await page.getOperatorList();
      const annotations: readonly Record<string, unknown>[] = await page.getAnnotations();
      opening.text(spot, text);
      opening.text(spot, annotations.map(wordsOf).join('\n'));
      opening.notice('comment', spot, annotations.filter(isComment).length);
      opening.notice('covered-text', spot, coveredTexts(operators, OPS));
      const draws = (codes: readonly number[]) => operators.fnArray.some((code) => codes.includes(code));
      const pictures = pagePictures(operators, OPS, (id) => {
        const known = id.startsWith('g_') ? page.commonObjs : page.objs;
        return known.has(id) ? known.get(id) : null;
      });
      const glyphs = draws([OPS.showText, OPS.showSpacedText, OPS.nextLineShowText]);
      const size = text.replace(/\s+/g, '').length;
      if (size >= FEWEST_CHARACTERS || (size > 0 && !pictures.any)) written += 1;
      else if (pictures.any) scanned += 1;
      if ((glyphs && size === 0) || isGarbled(text)) opening.cannotRead('garbled', spot);
      else if (size >= FEWEST_CHARACTERS) opening.cannotRead('pictures', spot, pictures.asked);
      else if (pictures.any) opening.cannotRead('scanned-pages', spot);
      page.cleanup();
    }
    opening.textLayer ??= scanned === 0 ? 'native' : written === 0 ? 'none' : 'partial';
    await readSelf(document, opening, whole);
    return enclosedIn(await document.getAttachments());
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { name } = error as Error;
    throw new Refusal(name === 'PasswordException' ? 'password' : 'broken');
  } finally {
    await task.destroy();
  }
}

type Document = Awaited<ReturnType<Awaited<ReturnType<typeof getResolvedPDFJS>>['getDocument']>['promise']>;

async function readSelf(document: Document, opening: Opening, spot: Spot): Promise<void> {
  const { info, metadata } = await document.getMetadata();
  const told = Object.values(info as Record<string, unknown>).filter((value) => typeof value === 'string');
  const packet = (metadata as { getRaw?: () => unknown } | null)?.getRaw?.();
  opening.text(
    { ...spot, kind: 'part', name: 'Info' },
    [...told, typeof packet === 'string' ? packet.replace(/<[^>]*>/g, '\n') : ''].join('\n'),
  );
  const author = (info as { Author?: unknown }).Author;
  if (typeof author === 'string' && author.trim() !== '') opening.notice('author', spot);
  const actions = await document.getJSActions();
  if (actions) opening.notice('script', spot, Object.keys(actions).length);
}

const COMMENTS = new Set(['Text', 'FreeText', 'Popup', 'Stamp', 'Caret', 'FileAttachment', 'Redact']);

function isComment({ subtype }: Record<string, unknown>): boolean {
  return typeof subtype === 'string' && COMMENTS.has(subtype) && subtype !== 'Popup';
}

/** What an annotation says: a comment, the value of a field of a form, where a link leads. */
function wordsOf({ contentsObj, titleObj, fieldValue, url, unsafeUrl }: Record<string, unknown>): string {
  const said = (value: unknown) => (value as { str?: unknown } | undefined)?.str;
  return [said(contentsObj), said(titleObj), fieldValue, url ?? unsafeUrl]
    .flat()
    .filter((value) => typeof value === 'string')
    .join('\n');
}

function enclosedIn(attachments: unknown): Enclosed[] {
  const entries: readonly { filename?: unknown; content?: unknown }[] =
    attachments instanceof Map ? [...attachments.values()] : Object.values((attachments ?? {}) as object);
  return entries.flatMap(({ filename, content }) =>
    content instanceof Uint8Array
      ? [{ name: typeof filename === 'string' ? filename : '', bytes: content }]
      : [],
  );
}
