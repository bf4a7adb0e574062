import { onceEach } from '../../model/remember.ts';
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

const allTerms = onceEach(({ glossary }: Content): readonly Term[] =>
  glossary.map(({ id, term }) => ({ anchor: termAnchor(id), term, labels: TERM_LABELS[id] ?? [] })),
);

export function termsOf(content: Content, deployment: Deployment): Terms {
  return { all: allTerms(content), glossaryHref: href(deployment, PATHS.glossary) };
}
