import { z } from 'zod';
import { ERROR_CODES } from '../error-codes.ts';
import { type Frame, frame, response } from './frame.ts';

const body = z.object({
  /** Whole seconds, at least 1. */
  retryAfter: z.int(),
  errorCode: z.int(),
  errorMessage: z.string(),
});

/** A request that came too soon; it was not carried out (guest API, section 3.12). */
export const tooManyRequests = frame('TooManyRequestsErrorMessage', body);

export type TooManyRequestsFrame = Frame<'TooManyRequestsErrorMessage', z.infer<typeof body>>;

/** The first sentence is the reference's. */
const SENTENCES = {
  messages: 'Message rate too high for this session',
  configures: 'Configure rate too high for this session',
  requests: 'Request rate too high for this connection',
  echoes: 'Health check rate too high for this connection',
} as const;

export function tooManyRequestsFrame(
  retryAfter: number,
  { tracingId, limit }: { readonly tracingId: string | undefined; readonly limit: keyof typeof SENTENCES },
): TooManyRequestsFrame {
  const body = { retryAfter, errorCode: ERROR_CODES.requestRateTooHigh, errorMessage: SENTENCES[limit] };
  return { ...response('TooManyRequestsErrorMessage', body, tracingId), code: ERROR_CODES.tooManyRequests };
}
