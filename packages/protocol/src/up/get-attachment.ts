import { z } from 'zod';
import { requestFields, uuid } from './fields.ts';

/** Asks for a fresh address of an uploaded file (guest API, section 2.5). */
export const getAttachment = z.object({ action: z.literal('getAttachment'), ...requestFields, attachmentId: uuid });

export type GetAttachment = z.infer<typeof getAttachment>;
