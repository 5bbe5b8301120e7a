import type { Instant } from '@rejoin/core/instant';
import type { PersonSession } from '@rejoin/core/sign-in/person-session';
import type { Person } from '../ports/agents.ts';
import type { NewId } from '../ports/clock.ts';
import { type ProvePasswordPorts, provePassword } from './prove-password.ts';

export type SignInPorts = ProvePasswordPorts & { readonly newId: NewId };

export type SignInOutcome =
  | { readonly type: 'signedIn'; readonly person: Person; readonly session: PersonSession }
  | { readonly type: 'refused'; readonly refusal: 'wrong' }
  | { readonly type: 'refused'; readonly refusal: 'locked'; readonly until: Instant };

/** Signs a person in: opens a session of theirs. */
export async function signIn(
  ports: SignInPorts,
  input: { readonly email: string; readonly password: string },
): Promise<SignInOutcome> {
  const proof = await provePassword(ports, input);
  switch (proof.type) {
    case 'right': {
      const { person } = proof;
      const session = { personId: person.id, id: ports.newId(), generation: person.sessions.generation };
      return { type: 'signedIn', person, session };
    }
    case 'wrong':
      return { type: 'refused', refusal: 'wrong' };
    case 'locked':
      return { type: 'refused', refusal: 'locked', until: proof.until };
  }
}
