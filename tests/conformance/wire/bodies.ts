import { z } from 'zod';
import { epochSeconds, stringMap, time, url, words } from './scalars.ts';

const allowedMedia = z.strictObject({
  inbound: z.strictObject({
    fileTypes: z.array(z.strictObject({ type: z.string().regex(/^(?:\*|[a-z]+)\/(?:\*|[\w.+-]+)$/) })),
    maxFileSizeKB: z.int().nonnegative(),
  }),
});
const blockedExtensions = z.array(z.string().regex(/^\.[^.]+$/, 'does not begin with a dot'));

/** Guest API, section 3.1. */
export const session = z.strictObject({
  connected: z.boolean(),
  newSession: z.boolean().optional(),
  readOnly: z.boolean().optional(),
  clearedExistingSession: z.boolean().optional(),
  allowedMedia: allowedMedia.optional(),
  blockedExtensions: blockedExtensions.optional(),
  maxCustomDataBytes: z.literal(2048).optional(),
  durationSeconds: z.int().positive().optional(),
  expirationDate: epochSeconds.optional(),
  autoStarted: z.boolean().optional(),
});

/** Ours: the place in the queue. */
export const queuePlace = z.strictObject({
  place: z.int().positive().optional(),
  minutes: z.int().positive().optional(),
});

/** Guest API, section 3.9. */
export const configuration = z.strictObject({
  allowedMedia,
  blockedExtensions: blockedExtensions.optional(),
  maxCustomDataBytes: z.literal(2048),
  messageRoutingEnabled: z.boolean(),
  sessionDurationSeconds: z.int().positive().optional(),
});

/** An upload has headers; a download has none but a size: so the mobile client tells them apart (guest API, section 3.4). */
export const presignedUrl = z.union([
  z.strictObject({
    attachmentId: words,
    url,
    headers: stringMap.refine((headers) => Object.keys(headers).length > 0, 'has no header'),
    fileName: words.optional(),
    fileSize: z.int().optional(),
    fileType: words.optional(),
  }),
  z.strictObject({
    attachmentId: words,
    url,
    headers: z.strictObject({}),
    fileName: words.optional(),
    fileSize: z.int().positive(),
    fileType: words.optional(),
  }),
]);

/** Guest API, section 3.5. */
export const uploadSuccess = z.strictObject({ attachmentId: words, downloadUrl: url, timestamp: time });
export const uploadFailure = z.strictObject({
  attachmentId: words,
  errorCode: z.int().min(400),
  errorMessage: words,
  timestamp: time,
});

/** Guest API, section 3.6. */
export const attachmentDeleted = z.strictObject({ attachmentId: words });

/** Guest API, section 3.7. */
export const generateUrlError = z.strictObject({
  attachmentId: words,
  errorCode: z.int().min(400),
  errorMessage: words,
  name: words.optional(),
  message: words.optional(),
  timestamp: time.optional(),
});

/** Guest API, section 3.8. */
export const jwt = z.strictObject({ jwt: z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/), exp: epochSeconds });

/** Guest API, section 3.10: the reason under both names, or under none. */
export const connectionClosed = z.union([
  z.strictObject({}),
  z
    .strictObject({ reason: words, reasonCode: words })
    .refine(({ reason, reasonCode }) => reason === reasonCode, 'names two reasons'),
]);

/** Guest API, section 3.12. */
export const tooManyRequests = z.strictObject({
  retryAfter: z.int().positive(),
  errorCode: z.literal(4029),
  errorMessage: words,
  name: words.optional(),
  message: words.optional(),
});

/** Guest API, section 2.11. */
export const resumeToken = z.strictObject({ resumeToken: words, exp: epochSeconds });

export const nothing = z.strictObject({});
/** A plain sentence, not an object in quotes and no trace of the server's insides. */
export const sentence = words.regex(/^[^{}<>\n]+$/, 'is not a plain sentence');
