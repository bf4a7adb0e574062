import type { Marker } from './markers.ts';

/** The words of a heading, and what follows them in its paragraph. */
export interface Title {
  readonly title: string;
  readonly rest: string;
  readonly isCommaTitle: boolean;
}

const TITLE_MAX = 24;
const COMMA_TITLE_MAX = 16;
const LINE_TITLE_MAX = 40;

/** The heading that a number begins; `null` where no title can be told from the words behind it. */
export function titleOf(text: string, marker: Marker): Title | null {
  const words = text.slice(marker.text.length).trim();
  const stop = /[。：:]/.exec(words);
  if (stop && stop.index <= TITLE_MAX && stop.index > 0)
    return {
      title: words.slice(0, stop.index),
      rest: words.slice(stop.index + 1).trim(),
      isCommaTitle: false,
    };
  if (!/[。；！？]/.test(words) && words.length <= LINE_TITLE_MAX && words !== '')
    return { title: words, rest: '', isCommaTitle: false };
  const comma = /[，,]/.exec(words);
  if (comma && comma.index <= COMMA_TITLE_MAX && comma.index > 1)
    return {
      title: words.slice(0, comma.index),
      rest: words.slice(comma.index + 1).trim(),
      isCommaTitle: true,
    };
  return null;
}

/** A heading that somebody said is one: up to the end of its first sentence. */
export function wholeTitle(text: string, marker: Marker): Title {
  const words = text.slice(marker.text.length).trim();
  const [title = words] = /^[^。；]+/.exec(words) ?? [];
  return {
    title,
    rest: words
      .slice(title.length)
      .replace(/^[。；]/, '')
      .trim(),
    isCommaTitle: false,
  };
}
