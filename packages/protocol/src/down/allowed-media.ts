import { BLOCKED_EXTENSIONS } from '@rejoin/core/attachments/blocked-extensions';
import type { SupportedContent } from '@rejoin/core/attachments/supported-content';
import { z } from 'zod';

export const allowedMediaBody = z.object({
  inbound: z.object({ fileTypes: z.array(z.object({ type: z.string() })), maxFileSizeKB: z.int() }),
});

/** What a guest may upload. No types and no size where they may not: clients take that for "no attaching". */
export function allowedMedia(content: SupportedContent | undefined) {
  const { types, maxSizeKB } = content ?? { types: [], maxSizeKB: 0 };
  return { inbound: { fileTypes: types.map((type) => ({ type })), maxFileSizeKB: maxSizeKB } };
}

export function blockedExtensions(): string[] {
  return [...BLOCKED_EXTENSIONS];
}
