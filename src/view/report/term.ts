import type { Content } from '../../reader/content.ts';
import { TERM_LABELS } from '../../text/pages/terms.ts';
import type { Deployment } from '../address.ts';
import { href, PATHS } from '../address.ts';
import { termAnchor } from '../glossary-page.ts';

/** A term of the glossary, which any page may link to. */
export interface Term {
  /** Of its explanation, on the page of the glossary. */
  readonly anchor: string;
  readonly term: string;
  /** Labels of the pages that mean the same. */
  readonly labels: readonly string[];
}

/** The terms of the glossary, and where it stands. */
export interface Terms {
  readonly all: readonly Term[];
  readonly glossaryHref: string;
}

const known = new WeakMap<Content, readonly Term[]>();

export function termsOf(content: Content, deployment: Deployment): Terms {
  let all = known.get(content);
  if (all === undefined) {
    all = content.glossary.map(({ id, term }) => ({
      anchor: termAnchor(id),
      term,
      labels: TERM_LABELS[id] ?? [],
    }));
    known.set(content, all);
  }
  return { all, glossaryHref: href(deployment, PATHS.glossary) };
}
