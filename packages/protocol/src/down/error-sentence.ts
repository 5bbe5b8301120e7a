import { z } from 'zod';
import type { ErrorCode } from '../error-codes.ts';
import { type Frame, frame, response } from './frame.ts';

/** The usual carrier of an error: a plain sentence under class `string` (guest API, section 3.13). */
export const errorSentence = frame('string', z.string());

export type ErrorSentenceFrame = Frame<'string', string>;

export function errorSentenceFrame(
  error: { readonly code: ErrorCode; readonly message: string },
  tracingId: string | undefined,
): ErrorSentenceFrame {
  return { ...response('string', error.message, tracingId), code: error.code };
}
