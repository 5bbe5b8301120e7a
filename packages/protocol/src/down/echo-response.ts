import { type SessionLife, sessionExpiresAt } from '@rejoin/core/session/expiry';
import { z } from 'zod';
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
  readonly session?: SessionLife;
};

export function echoResponseFrame(
  facts: EchoFacts,
  tracingId: string | undefined,
): Frame<'StructuredMessage', z.infer<typeof body>> {
  const { id, text, session } = facts;
  const metadata = session && {
    durationSeconds: `${session.durationSeconds}`,
    expirationDate: `${Math.floor(sessionExpiresAt(session) / 1000)}`,
  };
  return response(
    'StructuredMessage',
    { id, type: 'Text', text, direction: 'Inbound', ...(metadata && { metadata }) },
    tracingId,
  );
}
