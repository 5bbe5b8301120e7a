import type { Clock } from '../ports/clock.ts';
import type { ConnectionRegister } from '../ports/connection-register.ts';
import type { SignIns } from '../ports/sign-ins.ts';

/**
 * The guest signs out: no token of this sign-in works any more, and the connections of its session are told and closed.
 * Again, it does the same.
 */
export async function signOutGuest(
  ports: {
    readonly clock: Clock;
    readonly signIns: Pick<SignIns, 'revoke'>;
    readonly connections: Pick<ConnectionRegister, 'close'>;
  },
  input: { readonly signInId: string },
): Promise<void> {
  const sessionId = await ports.signIns.revoke(input.signInId, ports.clock());
  if (sessionId !== undefined) await ports.connections.close(sessionId, { at: ports.clock(), reason: 'signedOut' });
}
