/**
 * A catalogue entry: what happened, and what to write instead. The same shape as `MessageTemplate` of the model,
 * repeated here because this room imports nothing.
 */
export interface Template<A> {
  readonly severity: 'error' | 'warn' | 'note';
  readonly message: (args: A) => string;
  readonly hint: (args: A) => string;
}

/** Arguments of a message that needs none. */
export type None = Record<string, never>;

type Words<A> = (args: A) => string;

/** Stops the build. */
export function error<A>(message: Words<A>, hint: Words<A>): Template<A> {
  return { severity: 'error', message, hint };
}

/** Shown to readers, or a likely mistake. */
export function warn<A>(message: Words<A>, hint: Words<A>): Template<A> {
  return { severity: 'warn', message, hint };
}

/** For editors. */
export function note<A>(message: Words<A>, hint: Words<A>): Template<A> {
  return { severity: 'note', message, hint };
}
