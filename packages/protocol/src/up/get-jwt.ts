import { z } from 'zod';
import { requestFields } from './fields.ts';

/** Asks for the short-lived key to the history (guest API, section 2.7). */
export const getJwt = z.object({ action: z.literal('getJwt'), ...requestFields });
