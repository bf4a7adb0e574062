import { readImage } from './image.ts';
import { kindOf } from './kind.ts';
import type { Opening, Spot } from './opened.ts';
import { fileSpot } from './opened.ts';
import { mayShowPersons, pictureSize } from './picture-size.ts';

/** Drawings, and pictures packed in ways that no head tells: nobody can say how large they are. */
const DRAWN = /\.(?:emf|wmf|emz|wmz|svg|eps|pict?|pct|wdp|jxr|jp2|jb2)$/i;
/** A picture of the first page, as file managers show it. */
const THUMBNAIL = /(?:^|\/)thumbnail|Thumbnails\//i;
const EMBEDDED = /\/embeddings\/|^Object [^/]+$|\/Attachs\/|\.(?:docx?|xlsx?|pptx?|pdf|html?|mht|rtf|txt)$/i;

/** Whether a part of an office document is a file of its own: an object put in, or a text taken in whole. */
export function isEmbedded(part: string): boolean {
  return EMBEDDED.test(part);
}

/**
 * Looks at the pictures among the parts of an office document, and says how many a person has to see, by the rule of
 * {@link mayShowPersons}. Sound and films lie beside them.
 */
export function readPictures(
  parts: ReadonlyMap<string, Uint8Array>,
  opening: Opening,
  inside: readonly string[],
): void {
  let count = 0;
  for (const [name, part] of parts) {
    if (part.length === 0 || isEmbedded(name) || THUMBNAIL.test(name)) continue;
    const spot: Spot = { inside, kind: 'part', name };
    if (kindOf(part).container === 'image') {
      readImage(part, opening, spot);
      if (mayShowPersons(pictureSize(part))) count += 1;
    } else if (DRAWN.test(name)) count += 1;
    else if (/(?:^|\/)media\//.test(name)) opening.cannotRead('unknown-form', spot);
  }
  opening.cannotRead('pictures', fileSpot(inside), count);
}

/** The same of the pictures of an office document before 2007; `null` for one whose size nobody can tell. */
export function readArt(pictures: Iterable<Uint8Array | null>, opening: Opening, spot: Spot): void {
  let count = 0;
  for (const picture of pictures) {
    if (picture !== null) readImage(picture, opening, spot);
    if (picture === null || mayShowPersons(pictureSize(picture))) count += 1;
  }
  opening.cannotRead('pictures', spot, count);
}

/** Pictures that stand in the text of a page itself. */
const INLINE = /data:image\/[\w.+-]+(?:;(?!base64)[\w=-]+)*(;base64)?,([\w+/=%-]{0,100000})/gi;

/** How many of the pictures in the text of a page a person has to see. */
export function inlinePictures(text: string): number {
  let count = 0;
  for (const [, isBase64, data = ''] of text.matchAll(INLINE)) {
    const bytes = isBase64 === undefined ? null : bytesOf(data);
    if (bytes === null || mayShowPersons(pictureSize(bytes))) count += 1;
  }
  return count;
}

/** The beginning is enough: the size stands there. */
function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64.slice(0, base64.length & ~3)), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}
