import type { Pictures } from '../deployment/pictures.ts';
import type { Clock } from '../ports/clock.ts';
import type { ConnectionRegister } from '../ports/connection-register.ts';
import type { SignIn, SignIns } from '../ports/sign-ins.ts';
import { isActive } from './active-sign-in.ts';

export type RefreshedSignIn =
  | { readonly type: 'refreshed'; readonly signIn: SignIn }
  /** `reused`: somebody else may have the sign-in, which has been ended by this. */
  | { readonly type: 'refused'; readonly refusal: 'over' | 'reused' };

/** A guest's client shows a refresh token and gets the next one. `deploymentId`: the one that the client means, if it says. */
export async function refreshSignIn(
  ports: {
    readonly clock: Clock;
    readonly pictures: Pictures;
    readonly signIns: Pick<SignIns, 'refresh'>;
    readonly connections: Pick<ConnectionRegister, 'close'>;
  },
  input: { readonly shownHash: string; readonly nextHash: string; readonly deploymentId?: string },
): Promise<RefreshedSignIn> {
  const { shownHash, nextHash, deploymentId } = input;
  const at = ports.clock();
  const refreshed = await ports.signIns.refresh({ shownHash, nextHash, at });
  if (refreshed.type === 'reused') {
    if (refreshed.sessionId !== undefined)
      await ports.connections.close(refreshed.sessionId, { at: ports.clock(), reason: 'signedOut' });
    return { type: 'refused', refusal: 'reused' };
  }
  if (refreshed.type === 'refused') return { type: 'refused', refusal: 'over' };
  const { signIn } = refreshed;
  const picture = await ports.pictures.of(signIn.deploymentId);
  const isMeant = deploymentId === undefined || deploymentId === signIn.deploymentId;
  return isMeant && picture !== undefined && isActive(signIn, picture, at)
    ? { type: 'refreshed', signIn }
    : { type: 'refused', refusal: 'over' };
}
