import type { ApiContext, SignedInPerson } from '@rejoin/api/context';
import { readTicket } from '@rejoin/auth/ticket';
import type { PersonSession } from '@rejoin/core/sign-in/person-session';
import { TRPCError } from '@trpc/server';
import type { WebSocket } from 'ws';

type Admitted = ApiContext & { readonly person: SignedInPerson };

type AdmissionServices = {
  readonly authSecret: string;
  readonly contextFor: (session: PersonSession) => Promise<ApiContext>;
  readonly clock: () => number;
};

/** Close code that tells a client to come again (IANA's registry): with a fresh ticket, if it still gets one. */
const COME_AGAIN = 1012;

/** Who is let in over which socket, and as what. */
export function createAdmissions(services: AdmissionServices) {
  /** From before it is looked up who it is: what changes meanwhile is seen. */
  const admitted = new Map<WebSocket, Promise<Admitted>>();
  return {
    /** Rejects when the ticket is not valid, or its session has ended. */
    admit(socket: WebSocket, ticket: string | undefined): Promise<Admitted> {
      const admission = contextOf(services, ticket);
      admitted.set(socket, admission);
      return admission;
    },
    forget: (socket: WebSocket) => void admitted.delete(socket),
    /**
     * Ends the lines of those who are signed out, or are not what they were let in as: they come again as what they are now.
     * Without an id whoever it is.
     */
    async lookAgain(personId?: string): Promise<void> {
      for (const [socket, admission] of [...admitted]) {
        const person = await admission.then(
          (context) => context.person,
          () => undefined,
        );
        if (person === undefined || (personId !== undefined && person.id !== personId)) continue;
        if (!(await isStill(services, person))) socket.close(COME_AGAIN);
      }
    },
  };
}

async function contextOf(
  { authSecret, clock, contextFor }: AdmissionServices,
  ticket: string | undefined,
): Promise<Admitted> {
  const session = ticket === undefined ? undefined : await readTicket(authSecret, ticket, clock());
  const context = session === undefined ? undefined : await contextFor(session);
  if (context?.person === undefined) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'The ticket is not valid' });
  return { ...context, person: context.person };
}

/** Whether the person may do just what they could, under the same name. Not when that can't be known. */
async function isStill({ contextFor }: AdmissionServices, before: SignedInPerson): Promise<boolean> {
  try {
    const { person } = await contextFor(before.session);
    if (person === undefined || person.name !== before.name || person.email !== before.email) return false;
    const { permissions } = person;
    return (
      permissions.size === before.permissions.size && [...permissions].every((each) => before.permissions.has(each))
    );
  } catch {
    return false;
  }
}
