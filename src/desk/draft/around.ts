import { DRAFT_TEXT } from '../../text/desk/draft.ts';
import type { Proposal } from '../proposal.ts';
import type { Facts } from './facts.ts';
import { listOf } from './facts.ts';

const TEXT = DRAFT_TEXT;

/** Stands for a hash that the browser could not compute; `check` refuses it once the draft is to be published. */
const NO_HASH = '0'.repeat(64);

/** A heading 附件 with nothing below it is an annex that the source left empty. */
export function annexesOf({ sections }: Proposal): unknown {
  const empty = sections.filter(
    ({ title, paragraphs }, index) =>
      /^附件?[:：]?\d*$/.test(title.trim()) &&
      paragraphs.length === 0 &&
      (sections[index + 1]?.level ?? 0) <= (sections[index]?.level ?? 0),
  );
  return listOf(empty, ({ title }, index) => ({
    id: index === 0 ? 'annex' : `annex-${index + 1}`,
    title,
    kind: 'other',
    emptyInSource: true,
  }));
}

/** Where the record comes from: the first file that was read; the title names the others too. */
export function provenanceOf({ sources }: Proposal, title: string | null): Facts {
  const read = sources.filter(({ form }) => form !== 'unreadable' && form !== 'pdf');
  const [main] = read.length > 0 ? read : sources;
  return {
    sourceTitle:
      read.length > 1
        ? TEXT.sources(
            title,
            read.map(({ name }) => name),
          )
        : (title ?? main?.name ?? TEXT.untitled),
    sha256: main?.sha256 || NO_HASH,
    bytes: main?.bytes || 1,
    capture: 'converted',
    note: TEXT.provenance(
      read
        .map(({ name, sha256 }, index) => (index > 0 && sha256 !== '' ? `${name}（sha256 ${sha256}）` : name))
        .join('、'),
    ),
  };
}
