import { ATTACHMENT_MAX_BYTES, BLOCKED_EXTENSIONS, IMAGE_TYPES } from '@rejoin/core/attachments/accepted';
import { z } from 'zod';

export const allowedMediaBody = z.object({
  inbound: z.object({ fileTypes: z.array(z.object({ type: z.string() })), maxFileSizeKB: z.int() }),
});

/** What a guest may upload. No types and no size when attachments are off: clients take that for "no attaching". */
export function allowedMedia(attachmentsEnabled: boolean) {
  const fileTypes = attachmentsEnabled ? IMAGE_TYPES.map((type) => ({ type: type as string })) : [];
  return { inbound: { fileTypes, maxFileSizeKB: attachmentsEnabled ? ATTACHMENT_MAX_BYTES / 1024 : 0 } };
}

export function blockedExtensions(): string[] {
  return [...BLOCKED_EXTENSIONS];
}
