import { z } from 'zod';
import { count, requestFields, uuid, words, yesOrNo } from './fields.ts';

/** Asks where to upload a file (guest API, section 2.4). */
export const onAttachment = z.object({
  action: z.literal('onAttachment'),
  ...requestFields,
  /** The client's own id for the file, kept when given. */
  attachmentId: uuid.optional(),
  fileName: words,
  fileType: words,
  /** Bytes. */
  fileSize: count.optional(),
  /** MD5 of the bytes, in hex or Base64; given to readers in lower-case hex. Empty: the client has none. */
  fileMd5: words.transform(md5AsHex).optional(),
  /** Refusals come as GenerateUrlError; otherwise as a sentence. */
  errorsAsJson: yesOrNo.optional(),
});

export type OnAttachment = z.infer<typeof onAttachment>;

function md5AsHex(text: string, context: z.RefinementCtx): string | undefined {
  if (text === '') return undefined;
  if (/^[0-9a-f]{32}$/i.test(text)) return text.toLowerCase();
  if (/^[A-Za-z0-9+/]{22}==$/.test(text))
    return Array.from(atob(text), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  context.addIssue({ code: 'custom', message: 'is not an MD5' });
  return z.NEVER;
}
