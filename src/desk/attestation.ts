/** Answers by which somebody says that what was read has been held against the source. */
const ATTESTING = ['check', 'suggested'];

/** Whether a choice says that a person has looked: the program recommends readings, never that. */
export function isAttestation(choice: string): boolean {
  return ATTESTING.includes(choice);
}
