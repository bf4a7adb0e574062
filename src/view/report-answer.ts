/** One of the five answers: its question, its sentence, the part of the page that holds the evidence. */
export interface Answer {
  readonly question: string;
  readonly sentence: string;
  readonly href: string;
}
