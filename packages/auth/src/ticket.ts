import type { SessionOfPerson } from './auth-options.ts';
import { issueToken, readToken, type TokenKind } from './signed-token.ts';

const TICKET: TokenKind = { purpose: 'ticket', audience: 'gateway', seconds: 60 };

/** Lets whoever has the session open the live stream of a gateway within a minute. `at` in milliseconds since 1970. */
export function issueTicket(authSecret: string, session: SessionOfPerson, at: number): Promise<string> {
  const { personId, id, generation } = session;
  return issueToken(authSecret, TICKET, { subject: `${personId} ${id} ${generation}`, at });
}

/** Of which session the ticket is; `undefined` when it is not valid. */
export async function readTicket(authSecret: string, ticket: string, at: number): Promise<SessionOfPerson | undefined> {
  const [personId, id, generation] = (await readToken(authSecret, TICKET, { token: ticket, at }))?.split(' ') ?? [];
  if (personId === undefined || id === undefined || generation === undefined) return undefined;
  return { personId, id, generation: Number(generation) };
}
