import { z } from 'zod';
import { type Frame, frame, response } from './frame.ts';

const body = z.object({ attachmentId: z.string() });

/** An unsent file was taken back (guest API, section 3.6). */
export const attachmentDeletedResponse = frame('AttachmentDeletedResponse', body);

export type AttachmentDeletedResponseFrame = Frame<'AttachmentDeletedResponse', z.infer<typeof body>>;

export function attachmentDeletedFrame(
  attachmentId: string,
  tracingId: string | undefined,
): AttachmentDeletedResponseFrame {
  return response('AttachmentDeletedResponse', { attachmentId }, tracingId);
}
