import { addOAuthClient } from '@rejoin/use-cases/directory/add-oauth-client';
import { listOAuthClients } from '@rejoin/use-cases/directory/list-oauth-clients';
import { removeOAuthClient } from '@rejoin/use-cases/directory/remove-oauth-client';
import { replaceClientSecret } from '@rejoin/use-cases/directory/replace-client-secret';
import { saveOAuthClient } from '@rejoin/use-cases/directory/save-oauth-client';
import { z } from 'zod';
import { oauthClientContent } from '../inputs/oauth-client-content.ts';
import { id, ordinal } from '../inputs/scalars.ts';
import { done } from '../refused.ts';
import { procedureFor, router } from '../trpc.ts';

/** Programs that call the platform API. Giving and taking roles asks for more than these permissions; core says what. */
export const oauthClientsRouter = router({
  list: procedureFor('oauth:client:view').query(({ ctx }) => listOAuthClients(ctx.ports, { byId: ctx.person.id })),

  /** Answers with the secret, which nobody can read again. */
  add: procedureFor('oauth:client:add')
    .input(z.object({ content: oauthClientContent }))
    .mutation(async ({ ctx, input }) => {
      const { id: added, secret } = done(await addOAuthClient(ctx.ports, { ...input, byId: ctx.person.id }));
      return { id: added, secret };
    }),

  save: procedureFor('oauth:client:edit')
    .input(z.object({ id, content: oauthClientContent, revision: ordinal }))
    .mutation(async ({ ctx, input: { id: clientId, ...edit } }) => {
      const { revision } = done(await saveOAuthClient(ctx.ports, { ...edit, clientId, byId: ctx.person.id }));
      return { revision };
    }),

  /** Answers with the new secret, which nobody can read again. */
  replaceSecret: procedureFor('oauth:client:edit')
    .input(z.object({ id }))
    .mutation(async ({ ctx, input }) => {
      const { secret } = done(await replaceClientSecret(ctx.ports, { clientId: input.id, byId: ctx.person.id }));
      return { secret };
    }),

  remove: procedureFor('oauth:client:delete')
    .input(z.object({ id }))
    .mutation(async ({ ctx, input }) => {
      done(await removeOAuthClient(ctx.ports, { clientId: input.id }));
    }),
});
