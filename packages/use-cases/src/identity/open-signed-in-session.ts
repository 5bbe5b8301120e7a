import type { ConnectionRegister } from '../ports/connection-register.ts';
import type { SignIns } from '../ports/sign-ins.ts';
import { claimSession } from '../session/claim-session.ts';
import { type OpenedSession, type OpenSessionPorts, openSession } from '../session/open-session.ts';
import { isActive } from './active-sign-in.ts';

export type OpenSignedInSessionPorts = OpenSessionPorts & {
  readonly signIns: Pick<SignIns, 'find' | 'bindToken'>;
  readonly connections: Pick<ConnectionRegister, 'close'>;
};

export type OpenedSignedInSession =
  | (Extract<OpenedSession, { type: 'opened' }> & {
      /** Another session of the same person had to make room. */
      readonly clearedExistingSession: boolean;
      /** The guest was here already, and has signed in just now. */
      readonly steppedUp: boolean;
      /** What they have proved. */
      readonly signInId: string;
    })
  | {
      readonly type: 'refused';
      readonly refusal:
        | Extract<OpenedSession, { type: 'refused' }>['refusal']
        | 'signInNotEnabled'
        | 'signInUnproved'
        | 'signInOver'
        | 'otherPerson';
    };

/**
 * A guest who has signed in comes, or comes back, or signs in on the session that they have. A person has one session on a
 * deployment: it goes on where they signed in last, and whatever else held it is closed, as is what held the token before
 * the guest signed in. `connectionId`: where they are now.
 */
export async function openSignedInSession(
  ports: OpenSignedInSessionPorts,
  input: {
    readonly tokenHash: string;
    readonly deploymentId: string;
    readonly startNew: boolean;
    /** `undefined`: what they show proves none. */
    readonly signInId: string | undefined;
    readonly connectionId: string;
  },
): Promise<OpenedSignedInSession> {
  const { tokenHash, deploymentId, signInId, connectionId } = input;
  const picture = await ports.pictures.of(deploymentId);
  if (picture === undefined) return { type: 'refused', refusal: 'unknownDeployment' };
  const settings = picture.configuration.content.authentication;
  if (!settings.enabled) return { type: 'refused', refusal: 'signInNotEnabled' };
  if (signInId === undefined) return { type: 'refused', refusal: 'signInUnproved' };
  const signIn = await ports.signIns.find(signInId);
  if (signIn === undefined || !isActive(signIn, picture, ports.clock()))
    return { type: 'refused', refusal: 'signInOver' };
  const durationSeconds = picture.configuration.content.messenger.sessionDurationSeconds;
  const { guest } = signIn;
  const { allowSessionUpgrade } = settings;
  const claimed = await claimSession(ports, { guest, tokenHash, deploymentId, durationSeconds, allowSessionUpgrade });
  if (claimed.type === 'refused') return claimed;
  await ports.signIns.bindToken(signInId, tokenHash);
  for (const sessionId of claimed.displaced)
    await ports.connections.close(sessionId, { at: ports.clock(), except: connectionId, reason: 'signedIn' });
  const startNew = input.startNew || claimed.startsNew;
  const opened = await openSession(ports, { tokenHash, deploymentId, startNew, signedIn: true });
  if (opened.type === 'refused') return opened;
  const { clearedExistingSession, steppedUp } = claimed;
  return { ...opened, newSession: opened.newSession || claimed.created, clearedExistingSession, steppedUp, signInId };
}
