import { addConfiguration } from '@rejoin/use-cases/configuration/add-configuration';
import { listConfigurations } from '@rejoin/use-cases/configuration/list-configurations';
import { publishConfiguration } from '@rejoin/use-cases/configuration/publish-configuration';
import { readConfiguration } from '@rejoin/use-cases/configuration/read-configuration';
import { readConfigurationVersion } from '@rejoin/use-cases/configuration/read-configuration-version';
import { removeConfiguration } from '@rejoin/use-cases/configuration/remove-configuration';
import { saveConfigurationDraft } from '@rejoin/use-cases/configuration/save-configuration-draft';
import { z } from 'zod';
import { configurationContent } from '../inputs/configuration-content.ts';
import { id, ordinal } from '../inputs/scalars.ts';
import { done } from '../refused.ts';
import { procedureFor, router } from '../trpc.ts';

export const configurationsRouter = router({
  list: procedureFor('webDeployments:configuration:view').query(({ ctx }) => listConfigurations(ctx.ports)),

  get: procedureFor('webDeployments:configuration:view')
    .input(z.object({ id }))
    .query(async ({ ctx, input }) => done(await readConfiguration(ctx.ports, input)).configuration),

  version: procedureFor('webDeployments:configuration:view')
    .input(z.object({ id, version: ordinal }))
    .query(async ({ ctx, input }) => done(await readConfigurationVersion(ctx.ports, input)).published),

  add: procedureFor('webDeployments:configuration:add')
    .input(z.object({ draft: configurationContent }))
    .mutation(async ({ ctx, input }) => ({ id: done(await addConfiguration(ctx.ports, input)).id })),

  saveDraft: procedureFor('webDeployments:configuration:edit')
    .input(z.object({ id, draft: configurationContent, revision: ordinal }))
    .mutation(async ({ ctx, input }) => ({ revision: done(await saveConfigurationDraft(ctx.ports, input)).revision })),

  publish: procedureFor('webDeployments:configuration:edit')
    .input(z.object({ id, revision: ordinal }))
    .mutation(async ({ ctx, input }) => {
      const outcome = await publishConfiguration(ctx.ports, { ...input, personId: ctx.person.id });
      return { version: done(outcome).version };
    }),

  remove: procedureFor('webDeployments:configuration:delete')
    .input(z.object({ id }))
    .mutation(async ({ ctx, input }) => {
      done(await removeConfiguration(ctx.ports, input));
    }),
});
