/** The operators of a page in the order in which they are painted. */
interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

type Matrix = readonly [number, number, number, number, number, number];
interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** A line under or through words is lower than this, in points; a bar over them is not. */
const LOWEST_BAR = 4;

/**
 * How many texts of a page lie below something filled that was painted after them: a bar drawn over words hides them
 * from the eye and leaves them in the file. Whatever its colour; a coloured ground is painted before its words.
 */
export function coveredTexts(
  { fnArray, argsArray }: Operators,
  ops: Readonly<Record<string, number>>,
): number {
  const texts: { x: number; y: number; isCovered: boolean }[] = [];
  const states: { matrix: Matrix; alpha: number }[] = [];
  let matrix = IDENTITY;
  let alpha = 1;
  let text: Matrix = IDENTITY;
  let line: Matrix = IDENTITY;
  let leading = 0;
  let size = 1;
  const move = (x: number, y: number) => {
    line = times(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  const show = () => {
    // A point inside the first glyph.
    const [x, y] = at(times(matrix, text), size * 0.25, size * 0.3);
    texts.push({ x, y, isCovered: false });
  };
  const cover = (box: Box) => {
    if (alpha < 0.5) return;
    const { left, bottom, right, top } = placed(box, matrix);
    if (top - bottom < LOWEST_BAR || right - left < LOWEST_BAR) return;
    for (const one of texts)
      if (one.x > left && one.x < right && one.y > bottom && one.y < top) one.isCovered = true;
  };
  fnArray.forEach((code, index) => {
    const args = (argsArray[index] ?? []) as readonly unknown[];
    const number = (which: number) => Number(args[which] ?? 0);
    if (code === ops['save'] || code === ops['paintFormXObjectBegin']) {
      states.push({ matrix, alpha });
      if (code === ops['paintFormXObjectBegin'] && isMatrix(args[0])) matrix = times(matrix, args[0]);
    } else if (code === ops['restore'] || code === ops['paintFormXObjectEnd']) {
      ({ matrix, alpha } = states.pop() ?? { matrix: IDENTITY, alpha: 1 });
    } else if (code === ops['transform']) {
      const given = isMatrix(args) ? args : args[0];
      if (isMatrix(given)) matrix = times(matrix, given);
    } else if (code === ops['setGState']) {
      for (const entry of (args[0] ?? []) as readonly (readonly [string, unknown])[])
        if (entry[0] === 'ca') alpha = Number(entry[1]);
    } else if (code === ops['beginText']) {
      text = IDENTITY;
      line = IDENTITY;
    } else if (code === ops['setTextMatrix']) {
      const given = isMatrix(args) ? args : args[0];
      if (isMatrix(given)) {
        line = given;
        text = given;
      }
    } else if (code === ops['setFont']) size = number(1);
    else if (code === ops['setLeading']) leading = number(0);
    else if (code === ops['moveText']) move(number(0), number(1));
    else if (code === ops['setLeadingMoveText']) {
      leading = -number(1);
      move(number(0), number(1));
    } else if (code === ops['nextLine']) move(0, -leading);
    else if (code === ops['showText'] || code === ops['showSpacedText']) show();
    else if (code === ops['constructPath']) {
      const box = filledBox(args, ops);
      if (box) cover(box);
    }
  });
  return texts.filter(({ isCovered }) => isCovered).length;
}

/** The box of a path that is filled. A path brings its painting operator and its box along. */
function filledBox(args: readonly unknown[], ops: Readonly<Record<string, number>>): Box | null {
  const fills = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'].map(
    (name) => ops[name],
  );
  if (!fills.includes(args[0] as number)) return null;
  const box = args[2] as ArrayLike<number> | null | undefined;
  if (!box || box.length < 4) return null;
  const [left = 0, bottom = 0, right = 0, top = 0] = Array.from(box);
  return { left, bottom, right, top };
}

function isMatrix(value: unknown): value is Matrix {
  const list = value as ArrayLike<unknown> | null | undefined;
  return typeof list === 'object' && list !== null && list.length === 6 && typeof list[0] === 'number';
}

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

function at(matrix: Matrix, x: number, y: number): [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

function placed({ left, bottom, right, top }: Box, matrix: Matrix): Box {
  const corners = [
    at(matrix, left, bottom),
    at(matrix, right, top),
    at(matrix, left, top),
    at(matrix, right, bottom),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
}
