import { CITE_TEXT } from '../../text/report/cite.ts';

/** What every form of citation is made of. */
export interface Citation {
  /** `mingji-2023-maiji-zhiliang-qiangqu-v1`: also the name of a saved file. */
  readonly key: string;
  /** Who wrote the report: the evaluator where it names one, else the unit that it is about. */
  readonly author: string;
  /** The report does not say who wrote it; we found it out. */
  readonly isInferred: boolean;
  readonly title: string;
  readonly publisher: string;
  /** Kind of evaluation. */
  readonly type: string;
  /** Day, month or year from which this version was public; `null` where the record does not say. */
  readonly date: string | null;
  readonly version: number;
  readonly url: string;
  readonly example: boolean;
}

/** Remarks that BibTeX and RIS carry in their note; `null` where there are none. */
export function noteOf({ example, isInferred }: Citation): string | null {
  const notes = [...(example ? [CITE_TEXT.example] : []), ...(isInferred ? [CITE_TEXT.inferredAuthor] : [])];
  return notes.length === 0 ? null : notes.join(CITE_TEXT.join);
}
