import { ConfirmDialog } from '@rejoin/ui/confirm-dialog';
import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../../api/trpc.ts';
import { whyNot } from '../../api/why-not.ts';
import type { OAuthClient, ShownSecret } from './oauth-client.ts';
import { CHANGE_OF_CLIENTS } from './oauth-client-texts.ts';

type ReplaceSecretProps = { client: OAuthClient; onClose: () => void; onSecret: (shown: ShownSecret) => void };

export function ReplaceSecret({ client: { id, name }, onClose, onSecret }: ReplaceSecretProps) {
  const trpc = useTRPC();
  const replace = useMutation(
    trpc.oauthClients.replaceSecret.mutationOptions({
      onSuccess: ({ secret }) => onSecret({ name, clientId: id, secret }),
    }),
  );
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Give ${name} a new secret?`}
      consequence={
        replace.error === null ? (
          'The one it has, and every token it got for it, opens nothing any more at once. You see the new one and put it in place.'
        ) : (
          <p role="alert" className="text-danger-ink">
            {whyNot(replace.error, CHANGE_OF_CLIENTS)}
          </p>
        )
      }
      verb="Replace secret"
      danger
      busy={replace.isPending}
      onConfirm={() => replace.mutate({ id })}
    />
  );
}
