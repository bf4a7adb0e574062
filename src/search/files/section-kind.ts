/**
 * What a part of a page is: `text` a chapter of the narrative, `indicator` one row of the indicator table, `facts` a
 * block of facts (basic information, funds, goals), `finding` a problem, recommendation or rectification.
 */
export type SectionKind = 'text' | 'indicator' | 'facts' | 'finding';

/** The kind of the part with an anchor on the page of a report. */
export function kindOf(id: string): SectionKind {
  if (id.startsWith('indicator-')) return 'indicator';
  if (/^(?:finding|advice)-/.test(id)) return 'finding';
  return /^(?:s\d|fn-)/.test(id) || id === 'text' ? 'text' : 'facts';
}
