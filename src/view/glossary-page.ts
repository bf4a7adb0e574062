import { formatCount } from '../model/format.ts';
import type { Glossary } from '../model/reference.ts';
import { CHECKS_PAGE_TEXT } from '../text/pages/checks-page.ts';
import { GLOSSARY_TEXT } from '../text/pages/glossary.ts';
import { METHOD_TEXT } from '../text/pages/method.ts';
import type { Link } from './address.ts';
import { href, PATHS } from './address.ts';
import type { Archive } from './archive.ts';
import type { PageFrame } from './page-frame.ts';
import { pageFrame } from './page-frame.ts';

/** One term with its explanation. */
export interface TermView {
  readonly anchor: string;
  readonly term: string;
  readonly english: string;
  readonly definition: string;
  readonly source: string | null;
}

export interface TermGroup {
  readonly anchor: string;
  readonly heading: string;
  readonly count: string;
  readonly terms: readonly TermView[];
}

export interface GlossaryPage {
  readonly frame: PageFrame;
  readonly lead: string;
  readonly groups: readonly TermGroup[];
  readonly related: readonly Link[];
}

/** Anchor of a term on the page. */
export function termAnchor(id: string): string {
  return `term-${id}`;
}

export function glossaryPage({ content, deployment }: Archive): GlossaryPage {
  return {
    frame: pageFrame(
      {
        heading: GLOSSARY_TEXT.title,
        description: GLOSSARY_TEXT.description,
        path: PATHS.glossary,
        trail: [],
        jsonLd: {
          '@context': 'https://schema.org',
          '@type': 'DefinedTermSet',
          name: GLOSSARY_TEXT.title,
          inLanguage: 'zh-CN',
        },
      },
      content.site,
      deployment,
    ),
    lead: GLOSSARY_TEXT.lead,
    groups: groupsOf(content.glossary),
    related: [
      { label: METHOD_TEXT.title, href: href(deployment, PATHS.methods) },
      { label: CHECKS_PAGE_TEXT.title, href: href(deployment, PATHS.checks) },
    ],
  };
}

/** Groups in the order in which the file first names them; terms without a group come last. */
function groupsOf(glossary: Glossary): readonly TermGroup[] {
  const groups = new Map<string, Glossary[number][]>();
  for (const entry of glossary) {
    const name = entry.group ?? GLOSSARY_TEXT.others;
    const group = groups.get(name);
    if (group) group.push(entry);
    else groups.set(name, [entry]);
  }
  const others = groups.get(GLOSSARY_TEXT.others);
  if (others && groups.delete(GLOSSARY_TEXT.others)) groups.set(GLOSSARY_TEXT.others, others);
  return [...groups].map(([heading, entries], index) => ({
    anchor: `group-${index + 1}`,
    heading,
    count: GLOSSARY_TEXT.count(formatCount(entries.length)),
    terms: entries.map(({ id, term, english, definition, source }) => ({
      anchor: termAnchor(id),
      term,
      english,
      definition,
      source: source === undefined ? null : GLOSSARY_TEXT.source(source),
    })),
  }));
}
