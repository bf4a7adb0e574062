import type { SearchManifest } from '../files/manifest.ts';

const [FIRST, SECOND] = [0x01000193, 0x85ebca6b];

/**
 * Name of what an index says: the same on the server and on the site, or one of them is of another day. Any other word,
 * figure or report gives another name, as the files that a manifest names are named by their content. No hash of the
 * browser: that one is only there on encrypted pages.
 */
export function editionOf(manifest: SearchManifest): string {
  const text = JSON.stringify(manifest);
  let [left, right] = [0x811c9dc5, 0xdeadbeef];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    left = Math.imul(left ^ code, FIRST);
    right = Math.imul((right ^ code) + (left >>> 16), SECOND);
  }
  return [left, right].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
