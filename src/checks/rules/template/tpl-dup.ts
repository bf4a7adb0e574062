import type { ReportId } from '../../../model/ids.ts';
import { TEMPLATE_CHECKS } from '../../../text/checks/templates.ts';
import type { Signed, WholeTextOutcome } from '../../check.ts';
import { defineCorpusCheck } from '../../check.ts';
import { LIMITS } from '../../limits.ts';
import type { Wording } from '../../words/wording.ts';
import { BINS, digest, signatureOf, similarity } from './shingles.ts';

/** Bins that must all agree for two texts to be compared at all: a pair at 80 % is missed twice in a thousand. */
const BAND = 6;
/** Texts of one band that a further text is compared with; this keeps the work linear when all texts are alike. */
const COMPARED = 8;
/** A paragraph that cites documents as its ground is the same in many reports, as it should be. */
const PREAMBLE = /^(?:为|为了|根据|依据|按照|遵照|结合)?[^。]{0,40}《[^》]+》/;

type Match = { readonly other: Signed<Uint32Array>; readonly share: number };

export const TPL_DUP = defineCorpusCheck({
  id: 'TPL_DUP',
  text: TEMPLATE_CHECKS.TPL_DUP,
  sign: ({ words }) => signatureOf(comparedText(words())),
  compare: (all: readonly Signed<Uint32Array>[]) => compare(all),
});

function* compare(
  all: readonly Signed<Uint32Array>[],
): Generator<readonly [ReportId, WholeTextOutcome<Args>]> {
  const nearest = new Map<ReportId, Match>();
  // Texts by their place among all: two are compared once, however many bands they have in common.
  const met = new Int32Array(all.length).fill(-1);
  const bands = Array.from({ length: Math.floor(BINS / BAND) }, () => new Map<number, number[]>());
  for (const [at, one] of all.entries()) {
    for (const [band, buckets] of bands.entries()) {
      const key = digest(one.signature, band * BAND, BAND);
      const bucket = buckets.get(key) ?? [];
      for (const place of bucket) {
        const other = all[place];
        if (met[place] === at || other === undefined) continue;
        met[place] = at;
        const share = similarity(one.signature, other.signature, LIMITS.sameText);
        if (share === 0) continue;
        keepNearest(nearest, one, { other, share });
        keepNearest(nearest, other, { other: one, share });
      }
      if (bucket.length === 0) buckets.set(key, bucket);
      if (bucket.length < COMPARED) bucket.push(at);
    }
  }
  for (const { report } of all) {
    const match = nearest.get(report);
    if (match === undefined) continue;
    const { other, share } = match;
    const args = { other: other.report, title: other.title, percent: Math.floor(share * 100) };
    // Hardly anything but names and figures can differ: more than a remark on form.
    const graver = share >= LIMITS.copiedText ? { severity: 'warn' as const } : {};
    yield [report, { status: 'fail', at: { in: 'narrative-file' }, args, ...graver }];
  }
}

type Args = { other: string; title: string; percent: number };

function keepNearest(nearest: Map<ReportId, Match>, { report }: Signed<unknown>, match: Match): void {
  const known = nearest.get(report);
  if (known === undefined || known.share < match.share) nearest.set(report, match);
}

/** The report's paragraphs without headings and without those that only cite their grounds. */
function comparedText(words: Wording): string {
  return words.passages
    .filter(({ kind, text }) => kind !== 'heading' && !PREAMBLE.test(text))
    .map(({ text }) => text)
    .join('');
}
