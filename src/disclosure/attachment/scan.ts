import type { DisclosureId } from '../../model/allowance.ts';
import type { Severity } from '../../model/diagnostic.ts';
import type { Hit, HitReason } from '../hit.ts';
import { FINGERPRINT } from '../hit.ts';
import { maskPath, maskSource, scanFileName, scanText } from '../scan.ts';
import { scanTable } from '../table.ts';
import type { HeavyReaders } from './open.ts';
import { openAttachment } from './open.ts';
import type { Notice, OpenedAttachment, Spot, Unread } from './opened.ts';

/** A value in a file that must not be published. Keeps no value. */
export interface AttachmentHit {
  readonly id: DisclosureId;
  readonly severity: Severity;
  readonly masked: string;
  readonly reason: HitReason;
  /** As {@link Hit} has it, for allowances. Written by `packScan` alone. */
  readonly [FINGERPRINT]: string;
  readonly spot: Spot;
}

/** All that is to be said of a file, whoever publishes it; depends on nothing but its bytes and its extension. */
export interface AttachmentScan
  extends Pick<OpenedAttachment, 'form' | 'mediaType' | 'textLayer' | 'refused'> {
  readonly hits: readonly AttachmentHit[];
  readonly notices: readonly Notice[];
  readonly unread: readonly Unread[];
}

/** More of one kind in one file are said once more, not a thousand times. */
const MOST_HITS = 200;

/**
 * Opens a file and looks for what must not be published. Names of sheets and parts come back masked. The text of a
 * file is read without regard to the day, so that a result holds as long as the guard is the same.
 */
export async function scanAttachment(
  name: string,
  bytes: Uint8Array,
  heavy?: HeavyReaders,
): Promise<AttachmentScan> {
  const opened = await openAttachment(name, bytes, heavy);
  const { form, mediaType, textLayer, refused } = opened;
  return {
    ...{ form, mediaType, textLayer, refused },
    hits: hitsOf(opened).slice(0, MOST_HITS),
    notices: opened.notices.map((notice) => ({ ...notice, spot: maskedSpot(notice.spot) })),
    unread: opened.unread.map((unread) => ({ ...unread, spot: maskedSpot(unread.spot) })),
  };
}

function hitsOf({ passages, tables, notices }: OpenedAttachment): AttachmentHit[] {
  const seen = new Set<string>();
  const hits: AttachmentHit[] = [];
  const add = (found: readonly Hit[], spot: Spot) => {
    for (const hit of found) {
      const { id, severity, masked, reason } = hit;
      const key = `${id} ${hit[FINGERPRINT]}`;
      if (seen.has(key)) continue;
      seen.add(key);
      hits.push({ id, severity, masked, reason, [FINGERPRINT]: hit[FINGERPRINT], spot: maskedSpot(spot) });
    }
  };
  for (const { spot, text } of passages) add(scanText(text, { kind: 'narrative' }), spot);
  for (const { spot, rows } of tables) add(scanTable(rows, { kind: 'csv' }), spot);
  const spots = [...passages, ...tables, ...notices].map(({ spot }) => spot);
  for (const spot of spots) {
    for (const name of [...spot.inside, spot.name])
      add(scanFileName(name.slice(name.lastIndexOf('/') + 1)), spot);
  }
  return hits;
}

function maskedSpot({ inside, kind, name }: Spot): Spot {
  return { inside: inside.map(maskPath), kind, name: kind === 'sheet' ? maskSource(name) : maskPath(name) };
}
