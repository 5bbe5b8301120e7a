import type { Permission } from '@rejoin/core/permissions/permission';
import { initTRPC } from '@trpc/server';
import type { ApiContext, SignedInPerson } from './context.ts';
import { tellClient } from './error-shape.ts';
import { refuse } from './refused.ts';

/** What a procedure asks of its caller: a permission, or none beyond having signed in. Every procedure says it. */
export type Demand = Permission | 'signedIn';

const t = initTRPC
  .context<ApiContext>()
  .meta<{ readonly permission: Demand }>()
  .create({ errorFormatter: tellClient, isDev: false });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** What the checks below prove of the context. They hand it on as it is: a changed one would be copied for every call. */
type WithPerson = { readonly person: SignedInPerson };

/** For anybody who has signed in, whatever they may do. */
export const procedureForSignedIn = t.procedure.meta({ permission: 'signedIn' }).use(({ ctx, next }) => {
  if (ctx.person === undefined) throw refuse('notSignedIn');
  return next<WithPerson>({});
});

/** For those who have the permission. */
export function procedureFor(permission: Permission) {
  return t.procedure.meta({ permission }).use(({ ctx, next }) => {
    if (ctx.person === undefined) throw refuse('notSignedIn');
    if (!ctx.person.permissions.has(permission)) throw refuse('notPermitted', { permission });
    return next<WithPerson>({});
  });
}
