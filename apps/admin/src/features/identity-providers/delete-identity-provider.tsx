import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { DeleteSetting } from '../../setting/delete-setting.tsx';
import type { StoredIdentityProvider } from './identity-provider.ts';

type DeleteIdentityProviderProps = { provider: StoredIdentityProvider; onClose: () => void };

/** Asks, and deletes unless a configuration names it. */
export function DeleteIdentityProvider({ provider: { id, name }, onClose }: DeleteIdentityProviderProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  return (
    <DeleteSetting
      name={name}
      open
      onOpenChange={(open) => !open && onClose()}
      consequence="Nobody can sign in there any more, and whoever has is signed out at their next visit."
      verb="Delete provider"
      remove={() => client.identityProviders.remove.mutate({ id })}
      told={[trpc.identityProviders.list.queryKey()]}
      deed={{
        right: 'delete identity providers',
        own: { providerInUse: 'a configuration’s draft, or a version that a deployment uses, names it.' },
      }}
    />
  );
}
