import type { PictureSize } from './picture-size.ts';
import { mayShowPersons } from './picture-size.ts';

/** The operators of a page in the order in which they are painted. */
interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** What is painted once and named by a number; what stands in the page itself; several of these at once. */
const PAINTED = [
  'paintImageXObject',
  'paintImageXObjectRepeat',
  'paintInlineImageXObject',
  'paintInlineImageXObjectGroup',
  'paintImageMaskXObject',
  'paintImageMaskXObjectGroup',
  'paintImageMaskXObjectRepeat',
] as const;

/** As many small ones on one page are pieces: programs for scanning cut up what they scan. */
const PIECES = 8;

/** The pictures of a page. */
export interface PagePictures {
  /** Whether there is any, however small. */
  readonly any: boolean;
  /** How many of them a person has to see. */
  readonly asked: number;
}

/** @param held what is known of a picture that is named where it is painted */
export function pagePictures(
  { fnArray, argsArray }: Operators,
  ops: Readonly<Record<string, number>>,
  held: (id: string) => unknown,
): PagePictures {
  const codes = new Set(PAINTED.map((name) => ops[name]));
  const large = new Set<unknown>();
  const small = new Set<unknown>();
  fnArray.forEach((code, index) => {
    if (!codes.has(code)) return;
    const args = argsArray[index] as readonly unknown[];
    for (const picture of picturesIn(args[0])) {
      const size = typeof picture === 'string' ? (sizeNamed(args) ?? sizeIn(held(picture))) : sizeIn(picture);
      (mayShowPersons(size) ? large : small).add(picture);
    }
  });
  return { any: large.size + small.size > 0, asked: large.size + (small.size > PIECES ? 1 : 0) };
}

/** A group of drawings comes as a list. */
function picturesIn(painted: unknown): readonly unknown[] {
  return Array.isArray(painted) ? painted : [painted];
}

/** Of a picture that the page names: it, then width and height. */
function sizeNamed([, width, height, ...more]: readonly unknown[]): PictureSize | null {
  const isSize = typeof width === 'number' && typeof height === 'number' && more.length === 0;
  return isSize ? { width, height } : null;
}

function sizeIn(picture: unknown): PictureSize | null {
  if (typeof picture !== 'object' || picture === null) return null;
  const { width, height } = picture as Partial<PictureSize>;
  return typeof width === 'number' && typeof height === 'number' ? { width, height } : null;
}
