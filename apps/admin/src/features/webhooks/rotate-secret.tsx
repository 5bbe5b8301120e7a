import { ROTATION_HOURS } from '@rejoin/core/webhooks/delivery';
import { ConfirmDialog } from '@rejoin/ui/confirm-dialog';
import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../../api/trpc.ts';
import { whyNot } from '../../api/why-not.ts';
import { useWebhooksChanged } from './use-webhooks.ts';
import type { StoredWebhook } from './webhook.ts';

type RotateSecretProps = { webhook: StoredWebhook; onClose: () => void; onRotated: (secret: string) => void };

export function RotateSecret({ webhook: { id, name }, onClose, onRotated }: RotateSecretProps) {
  const trpc = useTRPC();
  const changed = useWebhooksChanged();
  const rotate = useMutation(
    trpc.webhooks.rotateSecret.mutationOptions({
      onSuccess: async ({ secret }) => {
        onRotated(secret);
        await changed();
      },
    }),
  );
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Make a new secret for ${name}?`}
      consequence={
        rotate.error === null ? (
          `The one that it has signs beside the new one for ${ROTATION_HOURS} hours: change it at the server by then. One that was replaced earlier signs no more.`
        ) : (
          <p role="alert" className="text-danger-ink">
            {whyNot(rotate.error, { not: 'Not changed', thing: 'this webhook', right: 'change webhooks' })}
          </p>
        )
      }
      verb="Make a new secret"
      busy={rotate.isPending}
      onConfirm={() => rotate.mutate({ id })}
    />
  );
}
