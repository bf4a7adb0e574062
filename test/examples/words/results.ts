import { turn } from '../chance.ts';
import type { Row } from '../spec.ts';

/** A cell as a sentence prints it: the sign of an exact value is left out. */
const said = (value: unknown): string => (typeof value === 'string' ? value.replace(/^=/, '') : '原件未写明');
const isCut = ({ claimedScore, weight }: Row): boolean =>
  typeof claimedScore === 'string' && typeof weight === 'string' && Number(claimedScore) < Number(weight);

const MET = [
  (name: string, target: string, actual: string) => `${name}计划${target}，实际${actual}`,
  (name: string, target: string, actual: string) => `${name}目标值${target}，完成值${actual}`,
  (name: string, target: string, actual: string) => `${name}${actual}（目标${target}）`,
  (name: string, target: string, actual: string) => `${name}达到${actual}，目标为${target}`,
];

const MISSED = [
  (name: string, target: string, actual: string, lost: string) =>
    `${name}目标${target}，实际${actual}，扣${lost}分`,
  (name: string, target: string, actual: string, lost: string) =>
    `${name}没有达到目标（目标${target}，实际${actual}），扣${lost}分`,
  (name: string, target: string, actual: string, lost: string) =>
    `扣分的是${name}：目标${target}，实际${actual}，扣${lost}分`,
];

const HEADS = [
  (sum: string, got: string) => `本部分${sum}分，得${got}分。`,
  (sum: string, got: string) => `分值合计${sum}分，得分${got}分。`,
  (sum: string, got: string) => `满分${sum}分，评价得${got}分。`,
];

/** What a block of the table came to, in words. At most `most` rows are told; the table has them all. */
export function resultWords(rows: readonly Row[], number: number, most = 4): string {
  if (rows.length === 0) return '';
  const sum = (values: readonly unknown[]) =>
    String(Math.round(values.reduce<number>((total, value) => total + Number(value), 0) * 100) / 100);
  const head = turn(HEADS, number)(
    sum(rows.map(({ weight }) => weight)),
    sum(rows.map(({ claimedScore }) => claimedScore)),
  );
  const met = rows.filter((row) => !isCut(row)).slice(0, most);
  const missed = rows.filter(isCut);
  const metWords = met.map((row, index) =>
    row.direction === 'qualitative'
      ? `${row.name}评为“${said(row.actual)}”`
      : turn(MET, number + index)(row.name, said(row.target), said(row.actual)),
  );
  const missedWords = missed.slice(0, most).map((row, index) => {
    const lost = sum([Number(row.weight), -Number(row.claimedScore)]);
    const reason =
      row.deviationReason === undefined ? '' : `，原因是${row.deviationReason.replace(/。$/, '')}`;
    const quoted = (cell: unknown) => (row.direction === 'qualitative' ? `“${said(cell)}”` : said(cell));
    return `${turn(MISSED, number + index)(row.name, quoted(row.target), quoted(row.actual), lost)}${reason}。`;
  });
  return `${head}${metWords.length > 0 ? `${metWords.join('；')}。` : ''}${missedWords.join('')}`;
}
