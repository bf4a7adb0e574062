import type { Cell } from '../read/source.ts';

const WORD = '优秀?|良好?|中等?|不合格|合格|较?差|一般';
const TICKED = '☑☒✓✔√■●✅';
const BOXES = `${TICKED}□☐○◯`;
const SOME_BOX = new RegExp(`[${BOXES}]|[（(]\\s*[）)]`);
/** A grade, a box that is ticked, one that is not. */
const PARTS = new RegExp(
  `(?<word>${WORD})|(?<ticked>[${TICKED}]|[（([]\\s*[${TICKED}]\\s*[）)\\]])|(?<empty>[□☐○◯]|[（([]\\s*[）)\\]])`,
  'gu',
);
/** 优（90分以上）☑: the band says nothing about the tick. */
const BAND = /[（(][^（()）]*\d[^（()）]*[）)]/g;

/** Whether a text is a choice of grades with their boxes: 优☑ 良□, and nothing else. */
export function offersGrades(text: string): boolean {
  return SOME_BOX.test(text) && new RegExp(WORD).test(text) && isOfChoice(text);
}

/** Grades, boxes and what parts them. */
function isOfChoice(text: string): boolean {
  return /^[\s/／、，,;；|]*$/.test(text.replace(BAND, '').replace(PARTS, ''));
}

/** The choice of grades that begins in the first of these cells and may go on in the next. */
export function choiceIn(cells: readonly Cell[]): string {
  const end = cells.findIndex(({ text }) => !isOfChoice(text));
  return (end === -1 ? cells : cells.slice(0, end)).map(({ text }) => text).join(' ');
}

/** The grade that is ticked; `null` where none is, several are, or the boxes stand so that none is certain. */
export function tickedGrade(text: string): string | null {
  const plain = text.replace(BAND, '');
  const parts = [...plain.matchAll(PARTS)].map(({ groups = {} }) => groups);
  const isWord = parts.map(({ word }) => word !== undefined);
  const inTurn = parts.length % 2 === 0 && isWord.every((one, at) => one === (isWord[0] === (at % 2 === 0)));
  const ticked = inTurn
    ? parts.flatMap(({ word }, at) =>
        word !== undefined && parts[isWord[0] ? at + 1 : at - 1]?.ticked !== undefined ? [word] : [],
      )
    : tickedApart(plain);
  return ticked.length === 1 ? (ticked[0] ?? null) : null;
}

/** √优 良 中 差: one tick without empty boxes belongs to the word that no blank parts it from. */
function tickedApart(text: string): readonly string[] {
  return text.split(/[\s/／、，,;；|]+/).flatMap((piece) => {
    const parts = [...piece.matchAll(PARTS)].map(({ groups = {} }) => groups);
    const words = parts.flatMap(({ word }) => (word === undefined ? [] : [word]));
    const isTicked = parts.some(({ ticked }) => ticked !== undefined);
    // Two words around a tick do not say whose it is.
    return isTicked ? (words.length === 1 ? words : ['', '']) : [];
  });
}

/** Pieces of a line again in one where a choice of grades was cut: 自评等级：优☑, 良□. */
export function withWholeChoices(pieces: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    const goesOn =
      last !== undefined &&
      (offersGrades(piece) || (SOME_BOX.test(last) && /^\s*(?:优|良|中|差)/.test(piece)));
    if (goesOn) whole[whole.length - 1] = `${last} ${piece}`;
    else whole.push(piece);
  }
  return whole;
}
