import { addDeployment } from '@rejoin/use-cases/deployment/add-deployment';
import { deploymentOptions } from '@rejoin/use-cases/deployment/deployment-options';
import { listDeployments } from '@rejoin/use-cases/deployment/list-deployments';
import { listLastSeen } from '@rejoin/use-cases/deployment/list-last-seen';
import { readDeployment } from '@rejoin/use-cases/deployment/read-deployment';
import { readSightings } from '@rejoin/use-cases/deployment/read-sightings';
import { removeDeployment } from '@rejoin/use-cases/deployment/remove-deployment';
import { renewDeployments } from '@rejoin/use-cases/deployment/renew-deployments';
import { saveDeployment } from '@rejoin/use-cases/deployment/save-deployment';
import { z } from 'zod';
import { actorOf } from '../actor-of.ts';
import { deployment, deploymentContent } from '../inputs/deployment-content.ts';
import { id, many, ordinal } from '../inputs/scalars.ts';
import { done } from '../refused.ts';
import { procedureFor, router } from '../trpc.ts';

export const deploymentsRouter = router({
  list: procedureFor('webDeployments:deployment:view').query(({ ctx }) => listDeployments(ctx.ports)),

  get: procedureFor('webDeployments:deployment:view')
    .input(z.object({ id }))
    .query(async ({ ctx, input }) => done(await readDeployment(ctx.ports, input)).deployment),

  /** Configurations with their published versions, and flows, to choose from. */
  options: procedureFor('webDeployments:deployment:view').query(({ ctx }) => deploymentOptions(ctx.ports)),

  /** On which pages the messenger was asked for. */
  sightings: procedureFor('webDeployments:deployment:view')
    .input(z.object({ id }))
    .query(async ({ ctx, input }) => done(await readSightings(ctx.ports, input)).pages),

  /** When each was seen last. */
  lastSeen: procedureFor('webDeployments:deployment:view').query(({ ctx }) => listLastSeen(ctx.ports)),

  add: procedureFor('webDeployments:deployment:add')
    .input(z.object({ deployment: deploymentContent }))
    .mutation(async ({ ctx, input }) => ({ id: done(await addDeployment(ctx.ports, input)).id })),

  save: procedureFor('webDeployments:deployment:edit')
    .input(z.object({ deployment, revision: ordinal }))
    .mutation(async ({ ctx, input }) => ({ revision: done(await saveDeployment(ctx.ports, input)).revision })),

  /** To the newest published versions of their configurations. */
  renewMany: procedureFor('webDeployments:deployment:edit')
    .input(z.object({ deploymentIds: many }))
    .mutation(async ({ ctx, input }) => {
      done(await renewDeployments(ctx.ports, { ...input, by: actorOf(ctx.person) }));
    }),

  remove: procedureFor('webDeployments:deployment:delete')
    .input(z.object({ id }))
    .mutation(async ({ ctx, input }) => {
      done(await removeDeployment(ctx.ports, input));
    }),
});
