import { PATHS } from '../view/address.ts';
import type { Archive } from '../view/archive.ts';

/** A file that is published as it is, with its place in the finished site. */
export interface PublishedFile {
  readonly from: string;
  readonly to: string;
  readonly sha256: string;
}

/**
 * Originals of public reports. They lie beside their report and never in `public/`, so that a draft's file cannot
 * reach the site.
 */
export function publishedFiles({ content }: Archive): readonly PublishedFile[] {
  return content.reports.flatMap(({ id, attachments }) =>
    attachments.map(({ name, path, sha256 }) => ({
      from: path,
      to: decodeURIComponent(PATHS.attachment(id, name)).slice(1),
      sha256,
    })),
  );
}
