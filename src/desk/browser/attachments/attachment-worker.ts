import '../workers/jitless.ts';
import { readPdf } from '../../../disclosure/attachment/pdf.ts';
import { readOldWorkbook } from '../../../disclosure/attachment/xls.ts';
import { chinaDay } from '../../../model/date.ts';
import type { AttachmentLook } from '../../attachment-look.ts';
import { lookAtAttachment } from '../../attachment-look.ts';
import { serve } from '../workers/serve.ts';

/** What the worker that opens attachments can be asked; as large as all others together, and fetched with the first file. */
export interface AttachmentTasks {
  look: (name: string, bytes: Uint8Array, now: string) => Promise<AttachmentLook>;
}

// Here everything is at hand: a worker made of a text can fetch nothing.
const HEAVY = { pdf: async () => ({ readPdf }), xls: async () => ({ readOldWorkbook }) };

serve<AttachmentTasks>({
  look: (name, bytes, now) => lookAtAttachment(name, bytes, chinaDay(new Date(now)), HEAVY),
});
