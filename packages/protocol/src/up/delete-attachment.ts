import { z } from 'zod';
import { requestFields, uuid } from './fields.ts';

/** Takes back a file that was uploaded and not sent (guest API, section 2.6). */
export const deleteAttachment = z.object({
  action: z.literal('deleteAttachment'),
  ...requestFields,
  attachmentId: uuid,
});

export type DeleteAttachment = z.infer<typeof deleteAttachment>;
