import type { Narrative } from '../../narrative/narrative.ts';

type Part = Narrative['parts'][number];

/**
 * The words of an earlier version, whose page stands one folder below the report that holds the images. (Links are
 * completed when the text is read.)
 */
export function oneFolderDeeper(narrative: Narrative): Narrative {
  return {
    ...narrative,
    parts: narrative.parts.map(deeper),
    sections: narrative.sections.map((section) => ({ ...section, parts: section.parts.map(deeper) })),
  };
}

function deeper(part: Part): Part {
  if (part.kind === 'html') return part;
  if (part.name === 'Figure') return { ...part, props: { ...part.props, src: `.${part.props.src}` } };
  return part.name === 'Note' ? { ...part, parts: part.parts.map(deeper) } : part;
}
