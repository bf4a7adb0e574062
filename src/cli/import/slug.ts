import { pinyin } from 'pinyin-pro';

/** Words and letters of a slug: enough to tell projects apart, short enough to be typed. */
const MOST_WORDS = 4;
const LONGEST = 40;

/** Join what is named and name nothing. */
const JOINING = new Set(['和', '与', '及', '的', '等', '或', '暨']);
/** What stands in brackets, and the years: the folder above names them. */
const BESIDE = /[（(].*?[）)]|\d{4}(?:\s*[-—–~至]\s*\d{4})?\s*年度?/gu;
const HAN = /^\p{Script=Han}+$/u;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * A Chinese name as a part of an address: 义务教育学生营养改善 becomes `yiwu-jiaoyu-xuesheng-yingyang`. It ends with a whole
 * word, and where already the first is too long with a whole syllable. Empty where nothing of the name can be spelled.
 */
export function slugOf(name: string): string {
  const [first = [], ...others] = spelledWords(name);
  let slug = '';
  for (const syllable of first) {
    if (slug.length + syllable.length > LONGEST) return slug;
    slug += syllable;
  }
  for (const word of others.slice(0, MOST_WORDS - 1)) {
    const longer = `${slug}-${word.join('')}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug;
}

type Syllables = readonly string[];

interface Word {
  readonly text: string;
  readonly syllables: Syllables;
}

/** The words of a name, each as its syllables. */
function spelledWords(name: string): readonly Syllables[] {
  // Of the whole name: how a character is read depends on its neighbours.
  const syllables = pinyin(name, { toneType: 'none', type: 'all', v: true });
  let at = 0;
  const spelled = (word: string) => {
    const own = syllables.slice(at, at + [...word].length);
    at += own.length;
    return own.flatMap(({ isZh, pinyin: syllable }) => (isZh && /^[a-z]+$/.test(syllable) ? [syllable] : []));
  };
  const stretches: Word[][] = [[]];
  const without = name.replace(BESIDE, (beside) => ' '.repeat([...beside].length));
  for (const { segment } of words.segment(without)) {
    const own = spelled(segment);
    if (!HAN.test(segment) || JOINING.has(segment)) stretches.push([]);
    else if (own.length > 0) stretches.at(-1)?.push({ text: segment, syllables: own });
  }
  return stretches.flatMap(withoutSingles);
}

/** Ends the name of a place, so that what follows is another word. */
const PLACE_END = /[省市县区旗州盟镇乡村]/u;

/**
 * What the dictionary leaves as single characters: one alone belongs to the word before, 图书馆, or where there is none to
 * that behind; several are a word of their own, 养护, or several.
 */
function withoutSingles(stretch: readonly Word[]): Syllables[] {
  const joined: Syllables[] = [];
  let singles: Word[] = [];
  const close = () => {
    for (const run of runsOf(singles)) {
      const last = joined.at(-1);
      if (run.length === 1 && last) joined.splice(-1, 1, [...last, ...run]);
      else joined.push(run);
    }
    singles = [];
  };
  for (const word of stretch) {
    if (word.syllables.length === 1) {
      singles.push(word);
      continue;
    }
    const isLeading = joined.length === 0 && singles.length === 1;
    const before = isLeading ? singles.splice(0).flatMap(({ syllables }) => syllables) : [];
    close();
    joined.push([...before, ...word.syllables]);
  }
  close();
  return joined;
}

/** Single characters in words of two, the last of three where one is left; a place ends its word. */
function runsOf(singles: readonly Word[]): Syllables[] {
  const runs: string[][] = [[]];
  for (const [index, { text, syllables }] of singles.entries()) {
    runs.at(-1)?.push(...syllables);
    if (PLACE_END.test(text) && index < singles.length - 1) runs.push([]);
  }
  return runs.flatMap((run) => {
    const pairs = Array.from({ length: Math.floor(run.length / 2) }, (_, at) =>
      run.slice(at * 2, at * 2 + 2),
    );
    if (pairs.length === 0) return run.length === 0 ? [] : [run];
    return run.length % 2 === 0 ? pairs : [...pairs.slice(0, -1), run.slice(-3)];
  });
}
