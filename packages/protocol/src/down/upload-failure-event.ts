import { z } from 'zod';
import { event, type Frame, frame } from './frame.ts';

const body = z.object({
  attachmentId: z.string(),
  errorCode: z.int(),
  errorMessage: z.string(),
  timestamp: z.iso.datetime({ precision: 3 }),
});

/** The file came and was refused (guest API, section 3.5). */
export const uploadFailureEvent = frame('UploadFailureEvent', body);

export type UploadFailureEventFrame = Frame<'UploadFailureEvent', z.infer<typeof body>>;

export function uploadFailureEventFrame(failure: z.infer<typeof body>): UploadFailureEventFrame {
  return event('UploadFailureEvent', failure);
}
