import { issueToken, readToken, type TokenKind } from './signed-token.ts';

const CLIENT: Omit<TokenKind, 'seconds'> = { purpose: 'client-token', audience: 'platform-api' };

/** Lets a client call the platform API for so many seconds. `at` in milliseconds since 1970. */
export function issueClientToken(
  authSecret: string,
  client: { readonly id: string; readonly generation: number; readonly tokenSeconds: number },
  at: number,
): Promise<string> {
  const kind = { ...CLIENT, seconds: client.tokenSeconds };
  return issueToken(authSecret, kind, { subject: `${client.id} ${client.generation}`, at });
}

/** Whose token it is; `undefined` when it is forged, expired or none. Whether the client still has that secret is not in it. */
export async function readClientToken(
  authSecret: string,
  token: string,
  at: number,
): Promise<{ readonly clientId: string; readonly generation: number } | undefined> {
  const subject = await readToken(authSecret, CLIENT, { token, at });
  const [clientId, generation] = subject?.split(' ') ?? [];
  return clientId === undefined || generation === undefined ? undefined : { clientId, generation: Number(generation) };
}
