import { addIdentityProvider } from '@rejoin/use-cases/identity/add-identity-provider';
import { listIdentityProviders } from '@rejoin/use-cases/identity/list-identity-providers';
import { removeIdentityProvider } from '@rejoin/use-cases/identity/remove-identity-provider';
import { saveIdentityProvider } from '@rejoin/use-cases/identity/save-identity-provider';
import { z } from 'zod';
import { identityProvider, identityProviderContent } from '../inputs/identity-provider-content.ts';
import { id, ordinal, text } from '../inputs/scalars.ts';
import { done } from '../refused.ts';
import { procedureFor, router } from '../trpc.ts';

/** Where guests sign in: part of what a configuration says. A client's secret goes in and never comes out. */
export const identityProvidersRouter = router({
  list: procedureFor('webDeployments:configuration:view').query(({ ctx }) => listIdentityProviders(ctx.ports)),

  add: procedureFor('webDeployments:configuration:add')
    .input(z.object({ provider: identityProviderContent, clientSecret: text }))
    .mutation(async ({ ctx, input }) => ({ id: done(await addIdentityProvider(ctx.ports, input)).id })),

  /** Without `clientSecret` the one that is kept stays. */
  save: procedureFor('webDeployments:configuration:edit')
    .input(z.object({ provider: identityProvider, clientSecret: text.optional(), revision: ordinal }))
    .mutation(async ({ ctx, input: { clientSecret, ...edit } }) => {
      const outcome = await saveIdentityProvider(ctx.ports, {
        ...edit,
        ...(clientSecret !== undefined && { clientSecret }),
      });
      return { revision: done(outcome).revision };
    }),

  remove: procedureFor('webDeployments:configuration:delete')
    .input(z.object({ id }))
    .mutation(async ({ ctx, input }) => {
      done(await removeIdentityProvider(ctx.ports, input));
    }),
});
