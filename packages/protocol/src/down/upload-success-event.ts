import { z } from 'zod';
import { event, type Frame, frame } from './frame.ts';

const body = z.object({
  attachmentId: z.string(),
  downloadUrl: z.string(),
  timestamp: z.iso.datetime({ precision: 3 }),
});

/** The file is there and may be sent (guest API, section 3.5). */
export const uploadSuccessEvent = frame('UploadSuccessEvent', body);

export type UploadSuccessEventFrame = Frame<'UploadSuccessEvent', z.infer<typeof body>>;

export function uploadSuccessEventFrame(success: z.infer<typeof body>): UploadSuccessEventFrame {
  return event('UploadSuccessEvent', success);
}
