import { z } from 'zod';
import type { AbsenceReason } from './absence.ts';

/** Parts of a report that may be taken over only in part, or not at all; each is a field of `report.json`. */
export const TRANSCRIPTION_PARTS = [
  'disclosure',
  'documents',
  'conduct',
  'funds',
  'goals',
  'indicators',
  'satisfaction',
  'assessments',
  'statements',
  'findings',
  'recommendations',
  'rectifications',
  'resultUse',
  'annexes',
] as const;
export type TranscriptionPart = (typeof TRANSCRIPTION_PARTS)[number];

/**
 * How much of the original the record holds. `complete`: everything was read, so what is left out is not stated in
 * the original. `{partial: […]}`: the named parts were not taken over whole, so what is left out of them is not
 * known. Without it nothing may be left out.
 */
export const TranscriptionSchema = z
  .union([
    z.literal('complete').meta({ title: '全文', description: '原文已全部录入，没有写出的就是文中未说明' }),
    z
      .strictObject({
        partial: z
          .array(z.enum(TRANSCRIPTION_PARTS))
          .min(1)
          .meta({ title: '未录全的部分', examples: [['indicators']] }),
        note: z.string().min(1).optional().meta({ title: '说明', description: '向读者说明为什么没有录全' }),
      })
      .meta({ title: '部分' }),
  ])
  .meta({
    id: 'Transcription',
    title: '录入范围',
    description:
      '"complete" 原文已全部录入，没有写出的就是文中未说明；没有录全的写 {"partial": ["indicators"]}',
    examples: ['complete'],
  });

export type Transcription = z.output<typeof TranscriptionSchema>;

/** The parts that the record does not hold whole; none where it was read in full or says nothing of it. */
export function partsLeftOut(transcription: Transcription | undefined): readonly TranscriptionPart[] {
  return transcription === undefined || transcription === 'complete' ? [] : transcription.partial;
}

/** Whether the record holds a part whole, so that its sums and counts can be checked. */
export function isWhole(
  report: { readonly transcription?: Transcription | undefined },
  part: TranscriptionPart,
): boolean {
  return !partsLeftOut(report.transcription).includes(part);
}

/**
 * What a value left out of a part means; `null` where the record does not say how it was read. Takes a file as it
 * stands, so anything may be there; what is wrong with it is found by the schema.
 */
export function reasonLeftOut(transcription: unknown, part: string): AbsenceReason | null {
  if (transcription === 'complete') return 'not-stated';
  if (typeof transcription !== 'object' || transcription === null) return null;
  const partial: unknown = Reflect.get(transcription, 'partial');
  if (!Array.isArray(partial)) return null;
  return partial.includes(part) ? 'not-transcribed' : 'not-stated';
}
