import { z } from 'zod';
import { plainText, requestFields, uuid } from './fields.ts';

/** Asks where to upload a file (guest API, section 2.4). */
export const onAttachment = z.object({
  action: z.literal('onAttachment'),
  ...requestFields,
  /** The client's own id for the file, kept when given. */
  attachmentId: uuid.optional(),
  fileName: plainText,
  fileType: plainText,
  /** Bytes. */
  fileSize: z.int().nonnegative().optional(),
});

export type OnAttachment = z.infer<typeof onAttachment>;
