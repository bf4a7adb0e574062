import { normalise } from './normalise.ts';

/** The four official grades of 财预〔2020〕10号: 优、良、中、差. */
export const GRADES = ['you', 'liang', 'zhong', 'cha'] as const;
export type Grade = (typeof GRADES)[number];

/** Words seen in published reports, and the official grade that each means. 优秀 and 良好 are colloquial, not official. */
const WORDS: Readonly<Record<string, Grade>> = {
  优: 'you',
  优秀: 'you',
  良: 'liang',
  良好: 'liang',
  中: 'zhong',
  中等: 'zhong',
  一般: 'zhong',
  合格: 'zhong',
  差: 'cha',
  较差: 'cha',
  不合格: 'cha',
};

const OFFICIAL: Readonly<Record<Grade, string>> = { you: '优', liang: '良', zhong: '中', cha: '差' };

/** The official grade behind a printed word, `null` for a word that is not known. Quotes and spaces do not matter. */
export function normalizeGrade(raw: string): Grade | null {
  const word = normalise(raw)
    .replace(/[\s“”"'‘’「」。]/g, '')
    .replace(/^(?:评价)?等[级次](?:为|是)?:?/, '');
  return Object.hasOwn(WORDS, word) ? (WORDS[word] ?? null) : null;
}

/** 优, 良, 中 or 差. */
export function gradeTerm(grade: Grade): string {
  return OFFICIAL[grade];
}
