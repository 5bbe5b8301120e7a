import type { Permission } from '@rejoin/core/permissions/permission';
import { PERMISSIONS } from '@rejoin/core/permissions/permission';
import type { PersonSession } from '@rejoin/core/sign-in/person-session';
import { openHouse } from '@rejoin/use-cases/house.test-kit';
import { TRPCError } from '@trpc/server';
import type { ApiContext } from './context.ts';
import { createContexts } from './create-contexts.ts';
import type { Refusal } from './refusals.ts';
import { type RefusalDetails, Refused } from './refused.ts';
import { appRouter } from './router.ts';
import { createCallerFactory } from './trpc.ts';

export const AUTH_SECRET = 'a secret that is long enough to be one';
export const GATEWAY_URL = 'http://localhost:4000';

const callerOf = createCallerFactory(appRouter);

/** The whole API over a house in memory. */
export async function openApi() {
  const house = await openHouse();
  const logged: unknown[] = [];
  const log = { error: (details: unknown) => void logged.push(details) };
  const { newsroom } = house.ports;
  const contextIn = createContexts({
    ports: house.ports,
    newsroom,
    authSecret: AUTH_SECRET,
    gatewayUrl: GATEWAY_URL,
    log,
  });

  /** A context of the person, in a session from before they changed anything; or of nobody. */
  const contextOf = (personId: string | undefined) =>
    contextIn(personId === undefined ? undefined : firstSession(personId));

  /** A context of somebody with just these permissions: of a stranger, unless told of whom. */
  async function contextWith(
    permissions: readonly Permission[],
    id: string = crypto.randomUUID(),
  ): Promise<ApiContext> {
    const person = {
      id,
      session: firstSession(id),
      name: 'Theo',
      email: 'theo@shop.example',
      permissions: new Set(permissions),
    };
    const context = await contextOf(undefined);
    const settings = house.ports.settingsBy({ type: 'person', id, name: person.name });
    return { ...context, person, ports: { ...context.ports, ...settings } };
  }

  return {
    house,
    logged,
    contextOf,
    /** Calls in just this session. */
    inSession: async (session: PersonSession) => callerOf(await contextIn(session)),
    contextWith,
    /** Calls as the person, or as nobody. */
    as: async (personId: string | undefined, signal?: AbortSignal) =>
      callerOf(await contextOf(personId), signal === undefined ? {} : { signal }),
    /** Calls as somebody with just these permissions: as a stranger, unless told as whom. */
    asWith: async (permissions: readonly Permission[], id?: string) => callerOf(await contextWith(permissions, id)),
  };
}

/** As somebody has it who signs in before anything has ended their sessions. */
export function firstSession(personId: string): PersonSession {
  return { personId, id: 'session', generation: 1 };
}

export function allBut(permission: Permission): Permission[] {
  return PERMISSIONS.filter((each) => each !== permission);
}

/** What the call was refused with. Fails when it was not refused. */
export async function refusalOf(call: Promise<unknown>): Promise<{ refusal: Refusal } & RefusalDetails> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TRPCError && error.cause instanceof Refused)) throw new Error('Not refused', { cause: error });
  return { refusal: error.cause.refusal, ...error.cause.details };
}
