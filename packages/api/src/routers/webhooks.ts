import { addWebhook } from '@rejoin/use-cases/webhooks/add-webhook';
import { listDeliveries } from '@rejoin/use-cases/webhooks/list-deliveries';
import { listWebhooks } from '@rejoin/use-cases/webhooks/list-webhooks';
import { pingWebhook } from '@rejoin/use-cases/webhooks/ping-webhook';
import { readDelivery } from '@rejoin/use-cases/webhooks/read-delivery';
import { readWebhook } from '@rejoin/use-cases/webhooks/read-webhook';
import { removeWebhook } from '@rejoin/use-cases/webhooks/remove-webhook';
import { rotateWebhookSecret } from '@rejoin/use-cases/webhooks/rotate-webhook-secret';
import { saveWebhook } from '@rejoin/use-cases/webhooks/save-webhook';
import { sendDeliveryAgain } from '@rejoin/use-cases/webhooks/send-delivery-again';
import { sendWaitingDeliveries } from '@rejoin/use-cases/webhooks/send-waiting-deliveries';
import { z } from 'zod';
import { id, ordinal } from '../inputs/scalars.ts';
import { webhook, webhookContent } from '../inputs/webhook-content.ts';
import { done } from '../refused.ts';
import { procedureFor, router } from '../trpc.ts';

/** How many deliveries come at once. */
const PAGE = 50;

/** Where the company's servers are told what happens. A secret comes out once, when it is made. */
export const webhooksRouter = router({
  list: procedureFor('integrations:webhook:view').query(({ ctx }) => listWebhooks(ctx.ports)),

  get: procedureFor('integrations:webhook:view')
    .input(z.object({ id }))
    .query(async ({ ctx, input }) => done(await readWebhook(ctx.ports, input)).webhook),

  add: procedureFor('integrations:webhook:add')
    .input(z.object({ webhook: webhookContent }))
    .mutation(async ({ ctx, input }) => {
      const { id: added, secret } = done(await addWebhook(ctx.ports, input));
      return { id: added, secret };
    }),

  save: procedureFor('integrations:webhook:edit')
    .input(z.object({ webhook, revision: ordinal }))
    .mutation(async ({ ctx, input }) => ({ revision: done(await saveWebhook(ctx.ports, input)).revision })),

  /** The secret of now signs beside the new one for a day. */
  rotateSecret: procedureFor('integrations:webhook:edit')
    .input(z.object({ id }))
    .mutation(async ({ ctx, input }) => ({ secret: done(await rotateWebhookSecret(ctx.ports, input)).secret })),

  remove: procedureFor('integrations:webhook:delete')
    .input(z.object({ id }))
    .mutation(async ({ ctx, input }) => {
      done(await removeWebhook(ctx.ports, input));
    }),

  /** Sends a `ping`; `delivery` says what came of it. */
  ping: procedureFor('integrations:webhook:edit')
    .input(z.object({ id }))
    .mutation(async ({ ctx, input }) => ({ deliveryId: done(await pingWebhook(ctx.ports, input)).deliveryId })),

  delivery: procedureFor('integrations:webhook:view')
    .input(z.object({ id }))
    .query(async ({ ctx, input }) => done(await readDelivery(ctx.ports, input)).delivery),

  deliveries: procedureFor('integrations:webhook:view')
    .input(
      z.object({
        webhookId: id,
        status: z.enum(['pending', 'delivered', 'failed']).exactOptional(),
        cursor: z.int().min(1).exactOptional(),
      }),
    )
    .query(({ ctx, input: { cursor, ...wanted } }) =>
      listDeliveries(ctx.ports, { ...wanted, limit: PAGE, ...(cursor !== undefined && { before: cursor }) }),
    ),

  sendAgain: procedureFor('integrations:webhook:edit')
    .input(z.object({ id, webhookId: id }))
    .mutation(async ({ ctx, input }) => {
      done(await sendDeliveryAgain(ctx.ports, input));
    }),

  sendWaiting: procedureFor('integrations:webhook:edit')
    .input(z.object({ webhookId: id }))
    .mutation(({ ctx, input }) => sendWaitingDeliveries(ctx.ports, input)),
});
