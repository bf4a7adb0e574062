import type { Part } from '../../narrative/part.ts';

/**
 * The words of an earlier version, whose page stands one folder below the report that holds the images. (Links are
 * completed when the text is read.)
 */
export function oneFolderDeeper(parts: readonly Part[]): readonly Part[] {
  return parts.map(deeper);
}

function deeper(part: Part): Part {
  if (part.kind === 'html') return part;
  if (part.name === 'Figure') return { ...part, props: { ...part.props, src: `.${part.props.src}` } };
  return part.name === 'Note' ? { ...part, parts: oneFolderDeeper(part.parts) } : part;
}
