import type { Part } from '../../narrative/part.ts';

/**
 * The words of an earlier version, whose page stands one folder below the report that holds the images. (Links are
 * completed when the text is read.)
 */
export function oneFolderDeeper(parts: readonly Part[]): readonly Part[] {
  const moved = parts.map(deeper);
  // Without images nothing moves: the very same words.
  return moved.every((part, at) => part === parts[at]) ? parts : moved;
}

function deeper(part: Part): Part {
  if (part.kind === 'html') return part;
  if (part.name === 'Figure') return { ...part, props: { ...part.props, src: `.${part.props.src}` } };
  if (part.name !== 'Note') return part;
  const parts = oneFolderDeeper(part.parts);
  return parts === part.parts ? part : { ...part, parts };
}
