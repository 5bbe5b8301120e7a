import { z } from 'zod';
import type { ErrorCode } from '../error-codes.ts';
import { type Frame, frame, response } from './frame.ts';

const body = z.object({ attachmentId: z.string(), errorCode: z.int(), errorMessage: z.string() });

/** An announced file is refused (guest API, section 3.7). */
export const generateUrlError = frame('GenerateUrlError', body);

export type GenerateUrlErrorFrame = Frame<'GenerateUrlError', z.infer<typeof body>>;

type UrlRefusal = { readonly attachmentId: string; readonly errorCode: ErrorCode; readonly errorMessage: string };

export function generateUrlErrorFrame(refusal: UrlRefusal, tracingId: string | undefined): GenerateUrlErrorFrame {
  return { ...response('GenerateUrlError', refusal, tracingId), code: 400 };
}
