import type { Instant } from '@rejoin/core/instant';
import { sessionExpiresAt } from '@rejoin/core/session/expiry';
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { type Frame, frame, response } from './frame.ts';

const body = z.object({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  type: z.literal('Text'),
  text: z.string(),
  direction: z.literal('Inbound'),
  metadata: z.object({ durationSeconds: z.string(), expirationDate: z.string() }).optional(),
});

/** The answer to echo: a StructuredMessage that belongs to no conversation (guest API, section 3.3). */
export const echoResponse = frame('StructuredMessage', body);

type EchoFacts = {
  /** 32 hex digits. */
  readonly id: string;
  readonly text: string;
  /** Absent while the connection has no session. */
  readonly session?: { readonly lastActivityAt: Instant };
};

export function echoResponseFrame(
  facts: EchoFacts,
  tracingId: string | undefined,
): Frame<'StructuredMessage', z.infer<typeof body>> {
  const { id, text, session } = facts;
  const metadata = session && {
    durationSeconds: `${LIMITS.sessionSeconds}`,
    expirationDate: `${Math.floor(sessionExpiresAt(session.lastActivityAt) / 1000)}`,
  };
  return response(
    'StructuredMessage',
    { id, type: 'Text', text, direction: 'Inbound', ...(metadata && { metadata }) },
    tracingId,
  );
}
