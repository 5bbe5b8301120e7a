import type { SupportedContent } from '@rejoin/core/attachments/supported-content';
import { type SessionLife, sessionExpiresAt } from '@rejoin/core/session/expiry';
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { allowedMedia, allowedMediaBody, blockedExtensions } from './allowed-media.ts';
import { type Frame, frame, response } from './frame.ts';

const body = z.object({
  /** False only in the answer to closeSession. */
  connected: z.boolean(),
  newSession: z.boolean(),
  readOnly: z.boolean(),
  /** For guests who have signed in: another session of the same person was closed. */
  clearedExistingSession: z.boolean().optional(),
  allowedMedia: allowedMediaBody,
  blockedExtensions: z.array(z.string()),
  maxCustomDataBytes: z.int(),
  durationSeconds: z.int(),
  /** Seconds since 1970. */
  expirationDate: z.int(),
});

/** How the session stands (guest API, section 3.1). */
export const sessionResponse = frame('SessionResponse', body);

export type SessionResponseFrame = Frame<'SessionResponse', z.infer<typeof body>>;

export type SessionFacts = {
  readonly connected: boolean;
  readonly newSession: boolean;
  readonly readOnly: boolean;
  /** What the guest may send; `undefined`: no files. */
  readonly supportedContent: SupportedContent | undefined;
  readonly clearedExistingSession?: boolean;
  readonly life: SessionLife;
};

export function sessionResponseFrame(facts: SessionFacts, tracingId: string | undefined): SessionResponseFrame {
  const answer = {
    connected: facts.connected,
    newSession: facts.newSession,
    readOnly: facts.readOnly,
    allowedMedia: allowedMedia(facts.supportedContent),
    ...(facts.clearedExistingSession !== undefined && { clearedExistingSession: facts.clearedExistingSession }),
    blockedExtensions: blockedExtensions(),
    maxCustomDataBytes: LIMITS.customAttributesMaxBytes,
    durationSeconds: facts.life.durationSeconds,
    expirationDate: Math.floor(sessionExpiresAt(facts.life) / 1000),
  };
  return response('SessionResponse', answer, tracingId);
}
