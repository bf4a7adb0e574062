import { CATALOGUE, CORPUS_CATALOGUE } from '../../checks/catalogue.ts';
import { ATTACHMENT_FINDINGS, ATTACHMENT_PROBLEMS } from '../../text/attachments.ts';
import { ALLOWANCE_MESSAGES, DISCLOSURE_MESSAGES } from '../../text/disclosure.ts';
import { NARRATIVE_CONTENT_MESSAGES } from '../../text/narrative/content.ts';
import { NARRATIVE_LITERAL_MESSAGES } from '../../text/narrative/literal.ts';
import { NARRATIVE_MESSAGES } from '../../text/narrative/narrative.ts';
import { NARRATIVE_SYNTAX_MESSAGES } from '../../text/narrative/syntax.ts';
import { FINDINGS_GUIDE_TEXT } from '../../text/pages/findings-guide.ts';
import { SITE_TEXT } from '../../text/pages/site.ts';
import { ADDRESS_PROBLEMS } from '../../text/problems/address.ts';
import { CONTENT_PROBLEMS } from '../../text/problems/content.ts';
import { ENVIRONMENT_PROBLEMS } from '../../text/problems/environment.ts';
import { FIELD_PROBLEMS } from '../../text/problems/field.ts';
import { FILE_PROBLEMS } from '../../text/problems/file.ts';
import { JSON_PROBLEMS } from '../../text/problems/json.ts';
import { LIFE_PROBLEMS } from '../../text/problems/life.ts';
import { PAGE_PROBLEMS } from '../../text/problems/page.ts';
import { VERSION_PROBLEMS } from '../../text/problems/version.ts';
import { SEVERITY_WORDS } from '../../text/severity.ts';
import { PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import type { PageFrame } from '../page-frame.ts';
import { pageFrame } from '../page-frame.ts';
import type { ContentsEntry } from '../report/report-contents.ts';
import { plainWords } from './plain-words.ts';

const TEXT = FINDINGS_GUIDE_TEXT;

/** One finding as it is told, with what to write instead. */
export interface ExplainedFinding {
  readonly id: string;
  readonly severity: string;
  readonly message: string;
  readonly hint: string;
}

export interface FindingsGuide {
  readonly frame: PageFrame;
  readonly contents: readonly ContentsEntry[];
  readonly groups: readonly {
    readonly id: string;
    readonly heading: string;
    readonly findings: readonly ExplainedFinding[];
  }[];
}

/** A catalogue of messages as the page reads it: what it is told about one file it does not know. */
type Catalogue = Readonly<
  Record<
    string,
    {
      readonly severity: keyof typeof SEVERITY_WORDS;
      readonly message: (args: never) => string;
      readonly hint: (args: never) => string;
    }
  >
>;

/** Every catalogue but that of the rules, by the part of the page that tells of it. */
export const CATALOGUES: Readonly<Record<Exclude<keyof typeof TEXT.groups, 'rules'>, Catalogue>> = {
  disclosure: { ...DISCLOSURE_MESSAGES, ...ALLOWANCE_MESSAGES },
  attachments: { ...ATTACHMENT_FINDINGS, ...ATTACHMENT_PROBLEMS },
  life: LIFE_PROBLEMS,
  content: CONTENT_PROBLEMS,
  addresses: ADDRESS_PROBLEMS,
  versions: VERSION_PROBLEMS,
  field: FIELD_PROBLEMS,
  json: JSON_PROBLEMS,
  narrative: {
    ...NARRATIVE_MESSAGES,
    ...NARRATIVE_SYNTAX_MESSAGES,
    ...NARRATIVE_CONTENT_MESSAGES,
    ...NARRATIVE_LITERAL_MESSAGES,
  },
  pages: PAGE_PROBLEMS,
  files: FILE_PROBLEMS,
  environment: ENVIRONMENT_PROBLEMS,
};

/** What only files can have wrong: their mend is written in a file. */
const OF_FILES: ReadonlySet<string> = new Set([
  'narrative',
  'life',
  'addresses',
  'versions',
  'json',
  'pages',
  'files',
  'environment',
]);

/** Of records that no form fills in: their fields have names of their own, not those of a report. */
const OF_OTHER_RECORDS = /^(?:REDIRECT|ALLOWANCE)_/;

/** Every finding of every catalogue, in the words of the check, with blanks where it would quote a file. */
export function findingsGuide({ content, deployment }: Archive): FindingsGuide {
  const { title, description } = TEXT;
  const trail = content.pages.includes('guide') ? [{ label: SITE_TEXT.guide, path: PATHS.guide }] : [];
  const groups = explainedFindings();
  return {
    frame: pageFrame(
      { heading: title, description, path: PATHS.guideFindings, trail },
      content.site,
      deployment,
    ),
    contents: groups.map(({ id, heading }) => ({ id, label: heading, level: 1 as const })),
    groups,
  };
}

export function explainedFindings(): FindingsGuide['groups'] {
  const rules = [...CATALOGUE, ...CORPUS_CATALOGUE].map(({ id, text }): ExplainedFinding => {
    const { title, severity, hint } = text;
    return { id, severity: SEVERITY_WORDS[severity], message: title, hint: plainWords(filled(hint)) };
  });
  const groups = Object.entries(CATALOGUES).map(([key, catalogue]) => ({
    id: key,
    findings: Object.entries(catalogue).map(([id, { severity, message, hint }]): ExplainedFinding => {
      const advice = filled(hint);
      return {
        id,
        severity: SEVERITY_WORDS[severity],
        message: filled(message),
        hint: OF_FILES.has(key) || OF_OTHER_RECORDS.test(id) ? advice : plainWords(advice),
      };
    }),
  }));
  return [{ id: 'rules', findings: rules }, ...groups].map(({ id, findings }) => ({
    id: `findings-${id}`,
    heading: TEXT.groups[id as keyof typeof TEXT.groups],
    findings: [...findings].sort((a, b) => (a.id < b.id ? -1 : 1)),
  }));
}

/** A sentence with blanks where it would name a value. */
function filled(say: (args: never) => string): string {
  const said = String(say(BLANKS as never)).replaceAll(/undefined|NaN/g, TEXT.blank);
  return said.replaceAll(TEXT.blank, '').length > 1 ? said : TEXT.inPlace;
}

/** Stands for any value that a message may want to know, and prints as a blank. */
const BLANK: unknown = new Proxy(() => BLANK, {
  get: (_, key) => {
    if (key === Symbol.toPrimitive) return () => TEXT.blank;
    return key === Symbol.iterator ? () => [BLANK][Symbol.iterator]() : BLANK;
  },
  apply: () => BLANK,
});
const BLANKS: object = new Proxy({}, { get: () => BLANK });
