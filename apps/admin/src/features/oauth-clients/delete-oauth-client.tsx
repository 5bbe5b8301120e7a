import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { DeleteSetting } from '../../setting/delete-setting.tsx';
import type { OAuthClient } from './oauth-client.ts';

type DeleteOAuthClientProps = { client: OAuthClient; onClose: () => void };

export function DeleteOAuthClient({ client: { id, name }, onClose }: DeleteOAuthClientProps) {
  const trpc = useTRPC();
  const api = useTRPCClient();
  return (
    <DeleteSetting
      name={name}
      open
      onOpenChange={(open) => !open && onClose()}
      consequence="Its secret, and every token it got for it, opens nothing any more at once. What it has set stays."
      verb="Delete client"
      remove={() => api.oauthClients.remove.mutate({ id })}
      told={[trpc.oauthClients.list.queryKey()]}
      deed={{ right: 'delete OAuth clients' }}
    />
  );
}
