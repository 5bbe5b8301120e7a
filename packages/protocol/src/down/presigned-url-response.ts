import { z } from 'zod';
import { type Frame, frame, response } from './frame.ts';

const body = z.object({
  attachmentId: z.string(),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  fileName: z.string().optional(),
  fileSize: z.int().optional(),
  fileType: z.string().optional(),
});

/** Where a file goes to or comes from (guest API, section 3.4). */
export const presignedUrlResponse = frame('PresignedUrlResponse', body);

export type PresignedUrlResponseFrame = Frame<'PresignedUrlResponse', z.infer<typeof body>>;

type UploadFacts = {
  readonly attachmentId: string;
  readonly url: string;
  readonly fileName: string;
  readonly fileType: string;
};
type DownloadFacts = {
  readonly attachmentId: string;
  readonly url: string;
  readonly fileName: string;
  readonly fileSize: number;
  readonly fileType: string;
};

/** Clients tell an upload by its headers, so there is always one; they send it back with the bytes. */
export function uploadUrlFrame(facts: UploadFacts, tracingId: string | undefined): PresignedUrlResponseFrame {
  return response(
    'PresignedUrlResponse',
    { ...facts, headers: { 'x-rejoin-attachment': facts.attachmentId } },
    tracingId,
  );
}

/** Clients tell a download by its empty headers and its size. */
export function downloadUrlFrame(facts: DownloadFacts, tracingId: string | undefined): PresignedUrlResponseFrame {
  return response('PresignedUrlResponse', { ...facts, headers: {} }, tracingId);
}
