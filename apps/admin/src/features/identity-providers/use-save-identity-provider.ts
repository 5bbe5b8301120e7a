import { toastDone } from '@rejoin/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../api/trpc.ts';
import type { IdentityProviderDraft, StoredIdentityProvider } from './identity-provider.ts';

/** Stores what the form holds, as a new provider or in place of the one that was read. */
export function useSaveIdentityProvider(provider: StoredIdentityProvider | undefined, onSaved: () => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onSuccess = async () => {
    await queryClient.invalidateQueries({ queryKey: trpc.identityProviders.list.queryKey() });
    toastDone('The identity provider is saved');
    onSaved();
  };
  const add = useMutation(trpc.identityProviders.add.mutationOptions({ onSuccess }));
  const edit = useMutation(trpc.identityProviders.save.mutationOptions({ onSuccess }));
  return {
    error: add.error ?? edit.error,
    /** What was to be called so at the last attempt. */
    savedName: (add.variables ?? edit.variables)?.provider.name,
    isPending: add.isPending || edit.isPending,
    save({ clientSecret, ...content }: IdentityProviderDraft): void {
      if (provider === undefined) return add.mutate({ provider: content, clientSecret });
      const { id, revision } = provider;
      const secret = clientSecret === '' ? {} : { clientSecret };
      edit.mutate({ provider: { ...content, id }, revision, ...secret });
    },
  };
}
