import { issueToken, readToken, type TokenKind } from './signed-token.ts';

const TICKET: TokenKind = { purpose: 'ticket', audience: 'gateway', seconds: 60 };

/** Lets a signed-in person open the live stream of a gateway within a minute. `at` in milliseconds since 1970. */
export function issueTicket(authSecret: string, personId: string, at: number): Promise<string> {
  return issueToken(authSecret, TICKET, { subject: personId, at });
}

/** Whose ticket it is; `undefined` when it is not valid. */
export function readTicket(authSecret: string, ticket: string, at: number): Promise<string | undefined> {
  return readToken(authSecret, TICKET, { token: ticket, at });
}
